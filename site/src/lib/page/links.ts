import type { Entity, ResolvedLab } from '../../../../model/index.ts';
import type { Topic } from './entity-page.ts';
import { copiesTopic } from './copies.ts';
import { placeTopic } from './place.ts';
import { capital, statementOf, topic } from './sentence.ts';
import { verbOf, type Verb } from './verbs.ts';

/** What an entity stands in, needs and is needed by, in sentences. */
export function linksOf(lab: ResolvedLab, entity: Entity): Topic[] {
  const out = tiesFrom(lab, entity);
  const back = tiesTo(lab, entity);
  return [
    ...placeTopic(entity),
    ...topic('Needs', toOthers(out, 'needs')),
    ...topic('Serves', toOthers(out, 'serves')),
    ...topic('Needed by', [...fromOthers(back, 'place'), ...fromOthers(back, 'needs')]),
    ...topic('Served by', fromOthers(back, 'serves')),
    ...copiesTopic(lab, entity),
  ];
}

// --- internal ---

/** A relation to another entity, whichever of the two names the other. */
interface Tie {
  readonly verb: Verb;
  readonly other: Entity;
}

const tiesFrom = (lab: ResolvedLab, entity: Entity): Tie[] =>
  lab.referencesFrom(entity).map((reference) => ({ verb: verbOf(reference), other: reference.to }));

const tiesTo = (lab: ResolvedLab, entity: Entity): Tie[] =>
  lab.referencesTo(entity).map((reference) => ({ verb: verbOf(reference), other: reference.from }));

/** @example 'Signs people in with authentik.' */
const toOthers = (ties: readonly Tie[], role: Verb['role']) =>
  byVerb(ties, role).map(([{ one }, others]) => statementOf(`${capital(one)} `, others, ['.']));

/** @example 'argo-cd and grafana sign people in with it.' */
const fromOthers = (ties: readonly Tie[], role: Verb['role']) =>
  byVerb(ties, role).map(([{ one, many }, others]) =>
    statementOf('', others, [` ${others.length === 1 ? one : many} it.`]),
  );

/** The others by what ties them, each once. */
function byVerb(ties: readonly Tie[], role: Verb['role']): [Verb, Entity[]][] {
  const groups = Map.groupBy(
    ties.filter(({ verb }) => verb.role === role),
    ({ verb }) => verb.one,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [[first.verb, [...new Set(group.map(({ other }) => other))]]] : [];
  });
}
