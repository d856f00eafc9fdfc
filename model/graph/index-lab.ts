import { entityKinds, listsOf } from '../kinds/index.ts';
import type { Entity, EntityKind, Lab } from '../kinds/index.ts';
import { compareNatural } from '../naming/index.ts';
import type { Convention } from '../naming/index.ts';
import type { LabIndex } from './lab-index.ts';
import { referencesByTarget, referencesFrom } from './references.ts';

/** Sorts entities and indexes who names whom. */
export function indexLab(
  lab: Lab,
  convention: Convention,
  members: Iterable<Entity>,
  leftOut: ReadonlySet<EntityKind>,
): LabIndex {
  const byKind = Map.groupBy(members, ({ kind }) => kind);
  for (const list of byKind.values()) list.sort((a, b) => compareNatural(a.name, b.name));
  const entities = entityKinds.flatMap((kind) => byKind.get(kind) ?? []);
  const uses = referencesByTarget(entities);
  return {
    declaration: lab,
    name: textOf(lab.name),
    domain: textOf(lab.domain),
    repository: textOf(lab.repository),
    branch: lab.branch ?? 'main',
    owner: lab.owner ?? lab.name,
    adminUser: lab.adminUser ?? 'ansible',
    alerts: lab.alerts,
    convention,
    entities,
    ...listsOf(byKind),
    leftOut,
    referencesFrom,
    referencesTo: (entity) => uses.get(entity) ?? [],
  };
}

// --- internal ---

/** A lab with a faulty field is indexed too, so that rules tell what else is wrong with it. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
