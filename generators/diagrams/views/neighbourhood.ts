import { containerOf, usersOf } from '../../../model/index.ts';
import type { Entity, ResolvedLab } from '../../../model/index.ts';
import { collapse, graphOf, render } from '../graph/index.ts';
import type { Diagram, Relation, Relations, Subject } from '../graph/index.ts';

/**
 * One entity: who leads to it, uses it and stands in it on the left; what it needs, runs on and
 * keeps its data in on the right.
 */
export function neighbourhood(lab: ResolvedLab, relations: Relations, entity: Entity): Diagram {
  const own = relations.of(entity);
  const shown = [...new Set([...waysTo(relations, own, entity), ...own, ...places(lab, entity)])];
  const subjects = new Set<Subject>([entity, ...shown.flatMap(({ from, to }) => [from, to])]);
  const graph = graphOf(subjects, shown, { container: () => undefined });
  collapse(graph, [{ keep: 8 }, { keep: 4 }], graph.nodes.get(entity));
  return render(lab, graph, {
    view: neighbourhoodName(entity),
    title: `Round ${entity.name}`,
    description:
      `Who leads to ${entity.name}, uses it and stands in it on the left, what it needs and runs ` +
      'on on the right.',
    direction: 'right',
    subject: entity,
  });
}

/** Name of the view of an entity and its neighbours. */
export function neighbourhoodName({ kind, name }: Entity): string {
  if (kind === 'vm' || kind === 'lxc' || kind === 'cloud-vm') return `guest-${name}`;
  return kind === 'vlan' ? `vlan-${name}` : `neighbourhood-${kind}-${name}`;
}

// --- internal ---

/** Who leads to the proxy that answers for it, so that the way in has a beginning. */
const waysTo = (
  relations: Relations,
  own: readonly Relation[],
  entity: Entity,
): readonly Relation[] =>
  own
    .filter(({ kind, to }) => (kind === 'answers' || kind === 'manages') && to === entity)
    .flatMap(({ from }) =>
      relations.of(from).filter(({ kind, to }) => kind === 'enters' && to === from),
    );

/** What it stands in, and what stands in it. */
function places(lab: ResolvedLab, entity: Entity): readonly Relation[] {
  const outer = containerOf(entity);
  const inner = [...new Set(usersOf(lab, entity))].filter((user) => containerOf(user) === entity);
  return [
    ...(outer ? [placement(entity, outer)] : []),
    ...inner.map((user) => placement(user, entity)),
  ];
}

const placement = (from: Entity, to: Entity): Relation => ({
  from,
  to,
  kind: 'runs-on',
  label: runs.has(from.kind) ? 'runs on' : 'in',
  status: from.status,
});

const runs = new Set<Entity['kind']>(['service', 'vm', 'lxc']);
