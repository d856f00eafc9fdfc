import type { Entity } from './kinds/index.ts';

/** Identity of an entity in exports, pages and pictures: kinds keep names apart, so a host and a service may share one. @example 'host:asgard-atlas' */
export const entityId = (entity: { readonly kind: Entity['kind']; readonly name: string }): string => `${entity.kind}:${entity.name}`;
