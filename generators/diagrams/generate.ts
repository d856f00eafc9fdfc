import type { ResolvedLab } from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { toMermaid } from './mermaid/to-mermaid.ts';
import { diagramsOf } from './views/index.ts';

/** Mermaid text of every view of the lab and of its places. */
export function generateDiagrams(lab: ResolvedLab): OutputFile[] {
  const files = diagramsOf(lab).map((diagram): OutputFile => ({
    path: `site/src/content/diagrams/${diagram.view}.mmd`,
    text: toMermaid(diagram),
  }));
  return files.toSorted(byPath);
}
