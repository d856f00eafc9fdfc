import { markdownToHtml } from 'satteri';
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
