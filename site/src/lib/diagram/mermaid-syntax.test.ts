import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { expect, onTestFinished, test } from 'vitest';
import { mermaidFences } from './fence.ts';
import { mermaidSyntax } from './mermaid-syntax.ts';

const mdastPlugins = [mermaidSyntax, mermaidFences];
const fence = (diagram: string) => `Words.\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`;

/** Renders a document with front matter of three lines, which its page does not have. */
async function render(body: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-fence-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'guide.md');
  writeFileSync(file, `---\ntitle: Guide\n---\n${body}`);
  return (await markdownToHtml(body, { mdastPlugins, fileURL: pathToFileURL(file) })).html;
}

test('a fence that Mermaid reads becomes a figure', async () => {
  expect(await render(fence('flowchart TB\n  a --> b'))).toContain('<figure');
  expect(await render(fence('sequenceDiagram\n  a->>b: hello'))).toContain('<figure');
});

test('one that it can’t read is refused: document, line, and what the parser says', async () => {
  const faulty = render(fence('flowchart TB\n  a --> --> b'));
  await expect(faulty).rejects.toThrow(
    /guide\.md:6: Mermaid can't read this diagram:\nParse error on line 2:\n/,
  );
  await expect(render(fence('flowchrt TB'))).rejects.toThrow(/guide\.md:6: .*\nNo diagram type/);
});

test('a document without a fence is rendered as it is', async () => {
  expect(await render('```yaml\na: 1\n```\n')).toContain('a: 1');
});
