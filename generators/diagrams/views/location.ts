import type { Location, ResolvedLab } from '../../../model/index.ts';
import {
  collapse,
  containerOf,
  graphOf,
  isActor,
  manyGuests,
  networksOf,
  onPools,
  render,
} from '../graph/index.ts';
import type { Diagram, Relation, Relations, Subject } from '../graph/index.ts';

/** What one location holds, and what it has to do with the others. */
export function locationView(lab: ResolvedLab, relations: Relations, location: Location): Diagram {
  const inside = new Set<Subject>([location]);
  // Parents come before children: what is found is looked through again.
  for (const container of inside) {
    for (const { from } of lab.referencesTo(asEntity(container) ?? location))
      if (!drawnElsewhere.has(from.kind) && containerOf(from) === container) inside.add(from);
  }
  const networks = networksOf(location);
  const shown = new Map<Relation, Relation>();
  for (const subject of inside) {
    for (const relation of relations.of(subject)) {
      if (!shownKinds.has(relation.kind) || isContained(relation) || shown.has(relation)) continue;
      // Services are the business of the cluster's picture: here their lines are those of what they
      // run on.
      const raised = onRuntimes(onPools(relation));
      if (raised.from !== raised.to) shown.set(relation, raised);
    }
  }
  const neighbours = [...shown.values()].flatMap(({ from, to }) => [from, to]);
  const guests = [...inside].filter(({ kind }) => kind === 'vm' || kind === 'lxc').length;
  const graph = graphOf([...inside, ...neighbours], shown.values(), {
    closed: [...manyGuests(guests), 'networks'],
    container: (subject) =>
      subject.kind === 'vlan' && subject.location === location ? networks : containerOf(subject),
  });
  collapse(graph, [{ close: 'host' }], graph.nodes.get(location));
  return render(lab, graph, {
    view: `location-${location.name}`,
    title: `Location ${location.name}`,
    description:
      `What stands in ${location.name}: hosts with their guests and pools, ` +
      'clusters and buckets, and what they exchange with other locations.',
    direction: 'right',
    subject: location,
  });
}

// --- internal ---

/**
 * Services are in the picture of their cluster, datasets in that of the storage, tunnels in that of
 * access.
 */
const drawnElsewhere = new Set<string>(['service', 'dataset', 'tunnel']);
const shownKinds = new Set<string>(['enters', 'joins', 'mounts', 'backs-up', 'disk']);

const asEntity = (subject: Subject) => (isActor(subject) ? undefined : subject);

/** That guests use the pools of their own host goes without a line; disks elsewhere do not. */
const isContained = ({ kind, from, to }: Relation): boolean =>
  kind === 'disk' && to.kind === 'pool' && 'host' in from && from.host === to.host;

const runtimeOf = (subject: Subject): Subject =>
  subject.kind === 'service' ? subject.runsOn : subject;

function onRuntimes(relation: Relation): Relation {
  const [from, to] = [runtimeOf(relation.from), runtimeOf(relation.to)];
  return from === relation.from && to === relation.to ? relation : { ...relation, from, to };
}
