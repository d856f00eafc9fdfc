export type { Box, BoxKind, Diagram, Edge, Relation } from './diagram.ts';
export { generateDiagrams } from './generate.ts';
export { toMermaid } from './to-mermaid.ts';
export { diagramsOf } from './views/index.ts';
