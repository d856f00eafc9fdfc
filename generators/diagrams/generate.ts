import type { ResolvedLab } from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { fenced } from '../text/markdown.ts';
import { toMermaid } from './mermaid/to-mermaid.ts';
import { diagramsOf } from './views/index.ts';

/** Mermaid text of every view, and the overview once more inside ARCHITECTURE.md. */
export function generateDiagrams(lab: ResolvedLab): OutputFile[] {
  const pictures = diagramsOf(lab).map((diagram) => ({
    view: diagram.view,
    text: toMermaid(diagram),
  }));
  const files = pictures.map(({ view, text }): OutputFile => ({
    path: `site/src/content/diagrams/${view}.mmd`,
    text,
  }));
  const overview = pictures
    .filter(({ view }) => view === 'overview')
    .map(({ text }): OutputFile => ({
      path: 'ARCHITECTURE.md',
      block: 'overview',
      text: fenced('mermaid', text),
    }));
  return [...overview, ...files.toSorted(byPath)];
}
