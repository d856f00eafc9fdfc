export { boxId } from './box-id.ts';
export { cloudflare, house, isActor, networksOf, users } from './actors.ts';
export { collapse, manyGuests } from './collapse.ts';
export type { Box, BoxEffect, BoxKind, Diagram, Edge, RelationKind } from './diagram.ts';
export { isShared, withStatus } from './facts.ts';
export { containerOf, graphOf } from './graph.ts';
export { backupStatus, onPools, relationsOf } from './relations.ts';
export type { Relation, Relations, Subject } from './relations.ts';
export { render } from './render.ts';
