import { compareNatural } from './compare.ts';
import { namedBy } from './entities.ts';
import type { Entity, EntityKind, EntityOf } from './kinds/index.ts';
import type { Lab } from './lab.ts';
import type { Convention } from './naming/index.ts';
import type { LabIndex, Reference } from './resolved.ts';

/** Sorts entities and indexes who names whom. */
export function indexLab(lab: Lab, convention: Convention, members: Iterable<Entity>, leftOut: ReadonlySet<EntityKind>): LabIndex {
  const byKind = new Map<string, Entity[]>();
  for (const entity of members) {
    const list = byKind.get(entity.kind);
    if (list) list.push(entity);
    else byKind.set(entity.kind, [entity]);
  }
  for (const list of byKind.values()) list.sort((a, b) => compareNatural(a.name, b.name));
  const all = <K extends EntityKind>(kind: K): EntityOf<K>[] =>
    (byKind.get(kind) ?? []).filter((entity): entity is EntityOf<K> => entity.kind === kind);
  const lists = {
    locations: all('location'),
    hosts: all('host'),
    vlans: all('vlan'),
    pools: all('pool'),
    datasets: all('dataset'),
    images: all('image'),
    vms: all('vm'),
    lxcs: all('lxc'),
    cloudVms: all('cloud-vm'),
    clusters: all('cluster'),
    buckets: all('bucket'),
    services: all('service'),
    zones: all('zone'),
    tunnels: all('tunnel'),
    backups: all('backup'),
  };
  const entities = Object.values(lists).flat();
  const to = referencesTo(entities);
  return {
    declaration: lab,
    name: textOf(lab.name),
    domain: textOf(lab.domain),
    repository: textOf(lab.repository),
    branch: lab.branch ?? 'main',
    owner: lab.owner ?? lab.name,
    adminUser: lab.adminUser ?? 'ansible',
    convention,
    entities,
    ...lists,
    leftOut,
    referencesFrom: namedBy,
    referencesTo: (entity) => to.get(entity) ?? [],
  };
}

// --- internal ---

/** A lab with a faulty field is indexed too, so that rules tell what else is wrong with it. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function referencesTo(entities: readonly Entity[]): Map<Entity, Reference[]> {
  const to = new Map<Entity, Reference[]>();
  for (const entity of entities) {
    for (const reference of namedBy(entity)) {
      const list = to.get(reference.to);
      if (list) list.push(reference);
      else to.set(reference.to, [reference]);
    }
  }
  return to;
}
