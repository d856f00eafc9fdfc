import { effectWords, impactOf } from '../../../model/index.ts';
import type { Consequence, Entity, ResolvedLab } from '../../../model/index.ts';
import { collapse, graphOf, render } from '../graph/index.ts';
import type { Diagram, Relation, Subject } from '../graph/index.ts';

/** What happens if an entity goes down, step by step. */
export function impactView(lab: ResolvedLab, entity: Entity): Diagram {
  const { consequences } = impactOf(lab, entity);
  const byEntity = Map.groupBy(consequences, (consequence) => consequence.entity);
  // One line for each: what weighs most is why the others do.
  const relations = [...byEntity.values()].flatMap(([first]) => (first ? [relationOf(first)] : []));
  const graph = graphOf([entity, ...byEntity.keys()], relations, { container: () => undefined });
  collapse(graph, [{ keep: 12 }, { keep: 8 }], graph.nodes.get(entity));
  const worst = (subject: Subject): Consequence | undefined => consequencesOf(byEntity, subject)[0];
  return render(lab, graph, {
    view: impactName(entity),
    title: `If ${entity.name} goes down`,
    description:
      `From left to right: what stops (solid) or is harmed (dashed) if ${entity.name} goes down, ` +
      'and why.',
    direction: 'right',
    subject: entity,
    detail: (subject) =>
      subject === entity ? 'goes down' : tell(consequencesOf(byEntity, subject)),
    effect: (subject) => (subject === entity ? 'gone' : worst(subject)?.effect),
  });
}

/** Name of the view of what happens without an entity. */
export const impactName = ({ kind, name }: Entity): string => `impact-${kind}-${name}`;

// --- internal ---

const consequencesOf = (
  byEntity: ReadonlyMap<Subject, readonly Consequence[]>,
  subject: Subject,
): readonly Consequence[] => byEntity.get(subject) ?? [];

/** @example 'loses its way in: is reached through traefik · loses its sign-in' */
function tell(consequences: readonly Consequence[]): string {
  const [first, ...others] = consequences;
  if (!first) return '';
  const more = others.map(({ effect }) => effectWords[effect]);
  return [`${effectWords[first.effect]}: ${first.reason}`, ...more].join(' · ');
}

const relationOf = ({ because, entity, effect }: Consequence): Relation => ({
  from: because,
  to: entity,
  kind: effect === 'stops' ? 'stops' : 'harms',
  status: entity.status,
});
