import { flawsOf, type Fault } from './diagnostics/index.ts';
import { entitiesIn, namedBy } from './entities.ts';
import { indexLab } from './index-lab.ts';
import type { Entity } from './kinds/index.ts';
import { labFaults } from './lab-faults.ts';
import type { Lab } from './lab.ts';
import { conventionOf } from './naming/index.ts';
import type { ResolvedLab } from './resolved.ts';
import { rules } from './rules/index.ts';

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
  const { convention, faults: conventionFaults } = conventionOf(lab.convention, lab.name);
  const members = entitiesIn(lab.parts);
  const index = indexLab(lab, convention, soundOnes(members));
  const faults: Fault[] = [
    ...labFaults(lab, members),
    ...conventionFaults.map((fault): Fault => ({
      rule: 'convention-invalid', severity: 'error', message: fault.message, help: fault.help, at: { owner: lab.convention, path: fault.path },
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
function soundOnes(members: Iterable<Entity>): Entity[] {
  const known = new Map<Entity, boolean>();
  const isSound = (entity: Entity): boolean => {
    const before = known.get(entity);
    if (before !== undefined) return before;
    known.set(entity, true); // a circle is a rule's business, not a fault of shape
    const sound = flawsOf(entity).length === 0 && namedBy(entity).every(({ to }) => isSound(to));
    known.set(entity, sound);
    return sound;
  };
  return [...members].filter(isSound);
}
