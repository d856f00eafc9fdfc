import { viewNames } from '../../../../generators/pictures/index.ts';
import type { EntityViews } from '../../../../generators/pictures/index.ts';
import {
  backupsOf,
  entityId,
  entrances,
  internalName,
  isMachine,
  kindOf,
  locationOf,
  productOf,
} from '../../../../model/index.ts';
import type { Entity, ResolvedLab, Service } from '../../../../model/index.ts';
import { ownNameOf, type OwnName } from './own-name.ts';

/**
 * What a page says about an entity that stands in no field of it, because the model derives it.
 * Entities are ids.
 */
export interface Derived {
  /** The location that it is in; `undefined` for what has none (images, zones). */
  readonly site: string | undefined;
  /** @example 'k8s-master-01.asgard.example.com' */
  readonly internalName: string | undefined;
  /** Names under which people reach it. @example ['dash.example.com'] */
  readonly publicNames: readonly string[];
  /** Public names that are written in it: its own, and those of what it fronts. */
  readonly writtenNames: readonly string[];
  /** Jobs that copy it, or something that it is a part of. */
  readonly backups: readonly string[];
  /** Names of its pictures. */
  readonly views: EntityViews;
  readonly ownName: OwnName;
  /** Facts that matter at a glance. @example ['VM', '4 cores', '8 GiB'] */
  readonly facts: readonly string[];
  /** What its software is called, of services. @example ['nginx', 'nginx-unprivileged'] */
  readonly software: readonly string[];
}

export function derivedFrom(lab: ResolvedLab, entity: Entity): Derived {
  const site = locationOf(entity);
  const all = entrancesOf(lab);
  return {
    site: site && entityId(site),
    internalName: isMachine(entity) ? internalName(lab, entity) : undefined,
    publicNames: all.filter(({ target }) => target === entity).map(({ name }) => name),
    writtenNames: all.filter(({ owner }) => owner === entity).map(({ name }) => name),
    backups: backupsOf(lab, entity).map(entityId),
    views: viewNames(entity),
    ownName: ownNameOf(lab, entity),
    facts: kindOf(entity.kind).facts(entity, () => lab.referencesTo(entity)),
    software: entity.kind === 'service' ? softwareOf(entity) : [],
  };
}

// --- internal ---

/** The product that we know, its chart and its image. */
function softwareOf(service: Service): readonly string[] {
  const image = service.image?.repository.split('/').at(-1);
  const names = [productOf(service)?.name, service.chart?.name, image];
  return [...new Set(names.filter((name) => name !== undefined))];
}

const known = new WeakMap<ResolvedLab, ReturnType<typeof entrances>>();

/** Every entity asks, the answer is the same. */
function entrancesOf(lab: ResolvedLab): ReturnType<typeof entrances> {
  const found = known.get(lab) ?? entrances(lab);
  known.set(lab, found);
  return found;
}
