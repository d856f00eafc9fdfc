import { nodesOf, servicesOn } from '../../../model/index.ts';
import type { Cluster, Entity, ResolvedLab } from '../../../model/index.ts';
import { collapse, containerOf, graphOf, render } from '../graph/index.ts';
import type { Diagram, Relation, Relations, Subject } from '../graph/index.ts';

/**
 * One cluster: its nodes in their hosts, its services and how requests and needs run between them,
 * its storage and backups.
 */
export function clusterView(lab: ResolvedLab, relations: Relations, cluster: Cluster): Diagram {
  const members: Entity[] = [cluster, ...servicesOn(lab, cluster)];
  const nodes = nodesOf(cluster);
  const touching = new Set<Relation>();
  for (const member of members)
    for (const relation of relations.of(member))
      if (!drawnElsewhere.has(relation.kind)) touching.add(relation);
  const neighbours = [...touching].flatMap(({ from, to }) => [from, to]);
  // Neighbours stand free: their frames would only tangle the lines.
  const framed = new Set<Subject>([...members.slice(1), ...nodes]);
  const graph = graphOf([...members, ...nodes, ...neighbours], touching, {
    container: (subject) =>
      framed.has(subject) || subject.kind === 'tunnel' ? containerOf(subject) : undefined,
  });
  collapse(graph, [{ close: 'vm' }, { close: 'lxc' }, { close: 'host' }], graph.nodes.get(cluster));
  return render(lab, graph, {
    view: `cluster-${cluster.name}`,
    title: `Cluster ${cluster.name}`,
    description:
      `Nodes of ${cluster.name} in their hosts, its services with the way in, ` +
      'sign-in and needs between them, and where its data and copies lie.',
    subject: cluster,
  });
}

// --- internal ---

/** Management pages, and who holds the tunnel open, are in the picture of access. */
const drawnElsewhere = new Set<string>(['manages', 'holds']);
