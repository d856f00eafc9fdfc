import { fieldFindings, isDeclared } from '../diagnostics/index.ts';
import type { RuleFinding } from '../diagnostics/index.ts';
import { referencesFrom, indexLab, exportsIn } from '../graph/index.ts';
import type { ResolvedLab } from '../graph/index.ts';
import { entityKinds, conventionOf } from '../kinds/index.ts';
import type { Entity, EntityKind, Lab } from '../kinds/index.ts';
import { rules } from '../rules/index.ts';
import { labFieldFindings, isWhole, labFindings } from './lab-checks.ts';
import type { Recording } from './recording.ts';
import { allUnlisted, unlistedIn, type Unlisted } from './unlisted.ts';

/** What checking a lab gives: every finding, and the resolved lab if none of them is an error. */
export interface Resolution {
  readonly lab: ResolvedLab | undefined;
  /** In the order of the rules; where they stand is found by `locate`. */
  readonly findings: readonly RuleFinding[];
}

/**
 * Checks everything and indexes the lab. The only way to a {@link ResolvedLab}. Entities that are
 * faulty by themselves, and those that lean on one, are reported and kept away from the rules, so
 * that one mistake is one finding.
 *
 * @param recording of how the lab was loaded, by `record`. Without it nobody knows what was
 *   declared and is neither exported nor used: a lab that is put together in memory is checked for
 *   what it holds.
 */
export function resolve(lab: Lab, recording?: Recording): Resolution {
  if (!isWhole(lab)) return { lab: undefined, findings: labFieldFindings(lab) };
  const { convention, findings: conventionFindings } = conventionOf(lab.convention, orgOf(lab));
  const exported = exportsIn(lab.parts);
  const members = exported.entities;
  const sound = soundOnes(members);
  const unlisted = unlistedIn(lab, exported, recording);
  const index = indexLab(lab, convention, sound, kindsLeftOut(members, sound, unlisted));
  const findings: RuleFinding[] = [
    ...labFindings(lab, exported, unlisted),
    ...conventionFindings.map((finding): RuleFinding => ({
      rule: 'convention-invalid',
      severity: 'error',
      message: finding.message,
      help: finding.help,
      at: isDeclared(lab.convention)
        ? { owner: lab.convention, path: finding.path }
        : { owner: lab, path: ['convention', ...finding.path] },
    })),
    ...[...members].flatMap(shapeFindings),
  ];
  for (const rule of rules)
    for (const finding of rule.check(index))
      findings.push({ ...finding, rule: rule.id, severity: rule.severity });
  return {
    lab: findings.some((finding) => finding.severity === 'error')
      ? undefined
      : { ...index, stage: 'resolved' },
    findings,
  };
}

// --- internal ---

/**
 * What the lab is called in names; unknown if the field is faulty, so that no name is measured by
 * it.
 */
const orgOf = (lab: Lab): string | undefined =>
  fieldFindings(lab).some(({ path }) => path[0] === 'name') ? undefined : lab.name;

const shapeFindings = (entity: Entity): RuleFinding[] =>
  fieldFindings(entity).map(({ path, ...finding }) => ({
    ...finding,
    severity: 'error',
    at: { owner: entity, path },
  }));

/**
 * Entities without a finding of their own that lean, through any number of others, only on such.
 */
function soundOnes(members: ReadonlySet<Entity>): Entity[] {
  const all = new Set(members);
  // What no part exports is walked through too.
  for (const entity of all) for (const { to } of referencesFrom(entity)) all.add(to);
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
const isUnsound = (entity: Entity): boolean =>
  fieldFindings(entity).some(({ rule }) => rule !== 'unknown-field');

/**
 * Kinds of which something is not indexed, because it is faulty, leans on what is, or because no
 * part exports it.
 */
function kindsLeftOut(
  members: ReadonlySet<Entity>,
  sound: readonly Entity[],
  unlisted: Unlisted,
): Set<EntityKind> {
  // It may become anything.
  if (unlisted.promised.some(({ entities }) => entities.length === 0)) return new Set(entityKinds);
  const kept = new Set(sound);
  const leftOut =
    sound.length === members.size ? [] : [...members].filter((entity) => !kept.has(entity));
  return new Set([...leftOut, ...allUnlisted(unlisted)].map(({ kind }) => kind));
}
