export { generateDiagrams } from './generate.ts';
export { boxId, isShared, relationsOf, users } from './graph/index.ts';
export type { Relation, RelationKind, Relations, Subject } from './graph/index.ts';
