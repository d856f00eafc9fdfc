import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startLanguageServer } from '../editor/language-server.ts';

test('in the editor a codename that is not registered is underlined at once', async () => {
  const server = await startLanguageServer();
  onTestFinished(() => {
    server.stop();
  });
  const file = 'model/lab/hosts.ts';
  const messages = async (text: string): Promise<string[]> => {
    await server.show(file, text);
    const report = await server.connection.sendRequest<{ items: { message: string }[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri: server.uri(file) },
      },
    );
    return report.items.map(({ message }) => message);
  };
  const text = readFileSync(file, 'utf8');
  expect(await messages(text)).toEqual([]);
  expect(
    (await messages(text.replace("'asgard-atlas'", "'asgard-hyperion'"))).join('\n'),
  ).toContain("'hyperion' is no registered host codename");
});
