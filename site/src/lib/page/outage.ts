import { chainOf, effectWords, impactOf } from '../../../../model/index.ts';
import type { Consequence, Entity, Impact, ResolvedLab } from '../../../../model/index.ts';
import type { Outage, Sentence } from './entity-page.ts';
import { capital, listed, mention, statementOf } from './sentence.ts';

/** What happens when an entity is gone; `undefined` for an image, which nothing needs any more. */
export function outageOf(lab: ResolvedLab, entity: Entity): Outage | undefined {
  if (entity.kind === 'image') return undefined;
  const impact = impactOf(lab, entity);
  const effects = Object.entries(effectWords).map(([effect, words]) => {
    const consequences = impact.consequences.filter((each) => each.effect === effect);
    const lines = byReason(consequences).map((alike) => lineOf(impact, alike));
    return { label: capital(words), lines };
  });
  return {
    effects: effects.filter(({ lines }) => lines.length > 0),
    goesOn: impact.consequences.length > 0 ? listed(impact.unharmed) : [],
  };
}

// --- internal ---

type Line = Outage['effects'][number]['lines'][number];

/** Those that happen for one reason, told together. */
const byReason = (consequences: readonly Consequence[]): Consequence[][] => [
  ...Map.groupBy(
    consequences,
    ({ because, reason }) => `${because.kind} ${because.name} ${reason}`,
  ).values(),
];

function lineOf(impact: Impact, alike: readonly Consequence[]): Line {
  const [first] = alike;
  const entities = alike.map(({ entity }) => entity);
  const each = alike.length > 1 ? ': each ' : ' ';
  const reason = first ? reasonOf(first) : [];
  return {
    statement: statementOf('', entities, [each, ...reason, '.']),
    steps: first && first.step > 1 ? stepsTo(impact, first) : [],
  };
}

/** From the subject to what happens because of the last step. */
const stepsTo = (impact: Impact, last: Consequence): Sentence[] =>
  chainOf(impact, last).map((step) => [
    mention(step.entity),
    ` ${effectWords[step.effect]}: it `,
    ...reasonOf(step),
    '.',
  ]);

/** The reason, with a link to what it follows from. */
function reasonOf({ because, reason }: Consequence): Sentence {
  const [before = '', ...rest] = reason.split(because.name);
  if (rest.length === 0) return [reason];
  return [before, mention(because), rest.join(because.name)].filter((part) => part !== '');
}
