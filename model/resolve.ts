import { flawsOf, isDeclared } from './diagnostics/index.ts';
import type { Fault } from './diagnostics/index.ts';
import { indexLab, referencesFrom } from './graph/index.ts';
import type { ResolvedLab } from './graph/index.ts';
import type { Entity, EntityKind, Lab } from './kinds/index.ts';
import { conventionOf } from './kinds/index.ts';
import { rules } from './rules/index.ts';
import { exportsIn } from './entities.ts';
import { labFaults, shapeOfLab } from './lab-faults.ts';

/** What checking a lab gives: every fault, and the resolved lab if none of them is an error. */
export interface Resolution {
  readonly lab: ResolvedLab | undefined;
  /** In the order of the rules; where they stand is found by `locate`. */
  readonly faults: readonly Fault[];
}

/**
 * Checks everything and indexes the lab. The only way to a {@link ResolvedLab}.
 * Entities that are faulty by themselves, and those that lean on one, are reported and kept away from the rules, so that one mistake is one fault.
 */
export function resolve(lab: Lab): Resolution {
  const misshapen = shapeOfLab(lab);
  if (misshapen.length > 0) return { lab: undefined, faults: misshapen };
  const { convention, faults: conventionFaults } = conventionOf(lab.convention, lab.name);
  const exported = exportsIn(lab.parts);
  const members = exported.entities;
  const sound = soundOnes(members);
  const index = indexLab(lab, convention, sound, kindsLeftOut(members, sound));
  const faults: Fault[] = [
    ...labFaults(lab, exported),
    ...conventionFaults.map((fault): Fault => ({
      rule: 'convention-invalid',
      severity: 'error',
      message: fault.message,
      help: fault.help,
      at: isDeclared(lab.convention) ? { owner: lab.convention, path: fault.path } : { owner: lab, path: ['convention', ...fault.path] },
    })),
    ...[...members].flatMap(shapeFaults),
  ];
  for (const rule of rules) for (const finding of rule.check(index)) faults.push({ ...finding, rule: rule.id, severity: rule.severity });
  return { lab: faults.some((fault) => fault.severity === 'error') ? undefined : { ...index, stage: 'resolved' }, faults };
}

// --- internal ---

const shapeFaults = (entity: Entity): Fault[] =>
  flawsOf(entity).map(({ path, ...flaw }) => ({ ...flaw, severity: 'error', at: { owner: entity, path } }));

/** Entities without a fault of their own that lean, through any number of others, only on such. */
function soundOnes(members: ReadonlySet<Entity>): Entity[] {
  const all = new Set(members);
  for (const entity of all) for (const { to } of referencesFrom(entity)) all.add(to); // what no part exports is walked through too
  const unsound = new Set([...all].filter(isUnsound));
  if (unsound.size === 0) return [...members];
  const leaning = new Map<Entity, Entity[]>();
  for (const entity of all) {
    if (unsound.has(entity)) continue; // it is known already
    for (const { to } of referencesFrom(entity)) {
      const list = leaning.get(to);
      if (list) list.push(entity);
      else leaning.set(to, [entity]);
    }
  }
  for (const entity of unsound) for (const user of leaning.get(entity) ?? []) unsound.add(user);
  return [...members].filter((entity) => !unsound.has(entity));
}

/** An entity is whole without the fields that there are not: they are only reported. */
const isUnsound = (entity: Entity): boolean => flawsOf(entity).some(({ rule }) => rule !== 'unknown-field');

function kindsLeftOut(members: ReadonlySet<Entity>, sound: readonly Entity[]): Set<EntityKind> {
  if (sound.length === members.size) return new Set();
  const kept = new Set(sound);
  return new Set([...members].filter((entity) => !kept.has(entity)).map(({ kind }) => kind));
}
