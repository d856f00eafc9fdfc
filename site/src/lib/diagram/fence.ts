import { defineMdastPlugin } from 'satteri';
import { figureHtml } from './figure.ts';

/** Turns ```mermaid fences of Markdown into figures, like those of the generated views. */
export const mermaidFences = defineMdastPlugin({
  name: 'mermaid-fences',
  code: (node, { sourceFormat }) =>
    node.lang === 'mermaid'
      ? { raw: figureHtml(node.value, sourceFormat), mdxExpressions: sourceFormat === 'mdx' }
      : undefined,
});
