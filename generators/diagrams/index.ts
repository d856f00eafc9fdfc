export { generateDiagrams } from './generate.ts';
export { boxId, house, isShared, relationsOf, users } from './graph/index.ts';
export type {
  Box,
  BoxEffect,
  Diagram,
  Edge,
  Relation,
  RelationKind,
  Relations,
  Subject,
} from './graph/index.ts';
export { toMermaid } from './mermaid/to-mermaid.ts';
export { impactName } from './views/impact.ts';
export { diagramsOf, entityDiagrams, isFallible } from './views/index.ts';
export { neighbourhoodName } from './views/neighbourhood.ts';
