export type { Box, BoxKind, Diagram, Edge, RelationKind } from './graph/index.ts';
export { generateDiagrams } from './generate.ts';
export { toMermaid } from './mermaid/to-mermaid.ts';
export { diagramsOf } from './views/index.ts';
