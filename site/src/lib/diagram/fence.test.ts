import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { mermaidFences } from './fence.ts';

const html = (text: string): string => markdownToHtml(text, { mdastPlugins: [mermaidFences] }).html;

test('a fence becomes a figure of its own, also right below a paragraph and with blank lines in it', () => {
  const text = html('This is an example:\n```mermaid\nflowchart TB\n\n  a["x"]\n```\nMore.\n');
  expect(text).toContain('<p>This is an example:</p>\n<figure class="diagram');
  expect(text).toContain('</mermaid-diagram></figure>\n<p>More.</p>');
});

test('other fences stay code', () => {
  expect(html('```yaml\na: 1\n```\n')).not.toContain('<figure');
});

test('in MDX the text stays as it is, to the blank', () => {
  const source = 'mindmap\n  root((it\'s))\n    a --> "b" {c} ...\n';
  const { code } = mdxToJs(`\`\`\`mermaid\n${source}\`\`\`\n`, { mdastPlugins: [mermaidFences] });
  expect(code).toContain(JSON.stringify(source.trim()));
});
