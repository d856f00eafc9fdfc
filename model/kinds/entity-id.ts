import type { EntityKind } from './all.ts';

/**
 * Identity of an entity in exports, pages and pictures: kinds keep names apart, so a host and a
 * service may share one.
 * @example entityId(atlas) // 'host:asgard-atlas'
 */
export const entityId = ({ kind, name }: { readonly kind: EntityKind; readonly name: string }) =>
  `${kind}:${name}`;
