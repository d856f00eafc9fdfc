import { guestsOn, locationOf, poolsOf, servicesOn, usersOf } from '../../../model/index.ts';
import type { Entity, Host, ResolvedLab } from '../../../model/index.ts';
import { collapse, containerOf, graphOf, isActor, render } from '../graph/index.ts';
import type { Diagram, Relation, Relations, Subject } from '../graph/index.ts';

/**
 * One host: its guests with their services, its pools and datasets, its networks, and who else uses
 * it.
 */
export function hostView(lab: ResolvedLab, relations: Relations, host: Host): Diagram {
  const guests = guestsOn(lab, host);
  const pools = poolsOf(lab, host);
  const services = guests.flatMap((guest) => servicesOn(lab, guest));
  const datasets = pools.flatMap((pool) =>
    usersOf(lab, pool)
      .filter((user) => user.kind === 'dataset')
      .filter((dataset) => dataset.pool === pool),
  );
  const machines: Entity[] = [host, ...guests, ...pools, ...datasets];
  const touching = new Set<Relation>();
  for (const machine of machines)
    for (const relation of relations.of(machine))
      if (relation.kind !== 'backs-up') touching.add(relation);
  const neighbours = [...touching].flatMap(({ from, to }) => [from, to]);
  const own = new Set<Subject>([...machines, ...services]);
  const graph = graphOf([...machines, ...services, ...neighbours], touching, {
    container: (subject) =>
      own.has(subject) ? containerOf(subject) : (siteOf(subject) ?? containerOf(subject)),
  });
  collapse(graph, [{ close: 'vm' }, { close: 'lxc' }, { close: 'cluster' }], graph.nodes.get(host));
  return render(lab, graph, {
    view: `host-${host.name}`,
    title: `Host ${host.name}`,
    description:
      `Guests of ${host.name}, the pools that hold their disks, ` +
      'the networks they are attached to, and who else uses the host.',
    subject: host,
    // A long row of guests reads better as a column.
    direction: guests.length > 6 ? 'right' : 'down',
  });
}

// --- internal ---

/** Neighbours stand in their location without the frames between. */
const siteOf = (subject: Subject): Subject | undefined =>
  isActor(subject) || subject.kind === 'location' ? undefined : locationOf(subject);
