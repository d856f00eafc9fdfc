import { readFileSync } from 'node:fs';
import { startLanguageServer } from '../editor/language-server.ts';

/**
 * Milliseconds from a keystroke to the diagnostics of its file: a name is made wrong and right in
 * turn, as often as `strokes` says.
 *
 * @param file Relative to the root of the repository.
 */
export async function keystrokes(file: string, name: string, strokes: number): Promise<number[]> {
  const server = await startLanguageServer();
  const textDocument = { uri: server.uri(file) };
  const right = readFileSync(new URL(textDocument.uri), 'utf8');
  const wrong = right.replace(`'${name}'`, `'${name}-'`);
  await server.show(file, right);
  const diagnose = (): Promise<{ items: unknown[] }> =>
    server.connection.sendRequest('textDocument/diagnostic', { textDocument });
  await diagnose();
  const found: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const isWrong = stroke % 2 === 0;
    const start = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 100 + stroke },
      contentChanges: [{ text: isWrong ? wrong : right }],
    });
    const { items } = await diagnose();
    found.push(performance.now() - start);
    if (items.length > 0 !== isWrong) throw new Error('the editor does not see what was typed');
  }
  server.stop();
  return found;
}
