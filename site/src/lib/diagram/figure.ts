import type { SourceFormat } from 'satteri';

/**
 * The picture's place on a page: the browser draws it there (browser/element.ts) and folds the
 * source; without JavaScript the source is what readers see. One line, because a blank line would
 * end an HTML block in Markdown; and `figure` outside, because Markdown takes an element that it
 * does not know for text. In MDX the text is an expression: there, words would be made typographic
 * and blanks at the begin of a line dropped.
 */
export function figureHtml(source: string, format: SourceFormat = 'markdown'): string {
  const text = source.trim();
  const code = format === 'mdx' ? `{${JSON.stringify(text)}}` : escapeHtml(text);
  const html =
    '<figure class="diagram not-content"><mermaid-diagram>' +
    '<div class="diagram-canvas"></div>' +
    '<details open><summary>Mermaid source</summary>' +
    '<pre class="diagram-source" tabindex="0">' +
    `<code>${code}</code></pre></details>` +
    '</mermaid-diagram></figure>';
  return html.replaceAll('\n', '&#10;');
}

// --- internal ---

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
