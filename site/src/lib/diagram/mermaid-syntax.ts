import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import type { MdastPluginInput } from 'satteri';
import { runNode } from '../load/run-node.ts';

/**
 * Refuses a document with a ```mermaid fence that Mermaid can't read, where the browser would show
 * an error in place of the picture. Mermaid is loaded for such a fence only, in a process of its
 * own: it takes half a second, and Astro closes what its configuration would import later.
 */
export const mermaidSyntax: MdastPluginInput = ({ source, fileURL }) =>
  source.includes('```mermaid') &&
  defineMdastPlugin({
    name: 'mermaid-syntax',
    options: { position: true },
    code: async (node) => {
      if (node.lang !== 'mermaid') return;
      const fault = await runNode(ROOT, 'site/src/lib/diagram/print-fault.ts', node.value);
      if (fault === '') return;
      const document = placeOf(node.value, fileURL, node.position?.start.line);
      throw new Error(`${document}: Mermaid can't read this diagram:\n${fault}`);
    },
  });

// --- internal ---

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A document as it lies on the disk; the lines of a page may begin elsewhere. */
function placeOf(diagram: string, fileURL: URL | undefined, line = 1): string {
  if (!fileURL) return `line ${line}`;
  const file = fileURLToPath(fileURL);
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(`\n${diagram}`);
  const found = start < 0 ? line : text.slice(0, start + 1).split('\n').length - 1;
  return `${relative('.', file)}:${found}`;
}
