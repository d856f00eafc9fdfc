import { entityKinds, listsOf } from '../kinds/index.ts';
import type { Entity, EntityKind, Lab } from '../kinds/index.ts';
import { compareNatural } from '../naming/index.ts';
import type { Convention } from '../naming/index.ts';
import type { LabIndex } from './lab-index.ts';
import { referencesByTarget, referencesFrom } from './references.ts';

/** Sorts entities and indexes who names whom. */
export function indexLab(lab: Lab, convention: Convention, members: Iterable<Entity>, leftOut: ReadonlySet<EntityKind>): LabIndex {
  const byKind = Map.groupBy(members, ({ kind }) => kind);
  for (const list of byKind.values()) list.sort((a, b) => compareNatural(a.name, b.name));
  const entities = entityKinds.flatMap((kind) => byKind.get(kind) ?? []);
  const uses = referencesByTarget(entities);
  return {
    declaration: lab,
    name: lab.name,
    domain: lab.domain,
    repository: lab.repository,
    branch: lab.branch ?? 'main',
    owner: lab.owner ?? lab.name,
    adminUser: lab.adminUser ?? 'ansible',
    convention,
    entities,
    ...listsOf(byKind),
    leftOut,
    referencesFrom,
    referencesTo: (entity) => uses.get(entity) ?? [],
  };
}
