import { nodesOf, servicesOn } from '../../../model/index.ts';
import type { Cluster, Entity, ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { finish } from '../finish.ts';
import { fold } from '../fold.ts';
import type { Line, Lines, Subject } from '../lines.ts';
import { containerOf, sketchOf } from '../sketch.ts';

/** One cluster: its nodes in their hosts, its services and how requests and needs run between them, its storage and backups. */
export function clusterView(lab: ResolvedLab, lines: Lines, cluster: Cluster): Diagram {
  const members: Entity[] = [cluster, ...servicesOn(lab, cluster)];
  const nodes = nodesOf(cluster);
  const touching = new Set<Line>();
  for (const member of members) for (const line of lines.of(member)) if (line.relation !== 'manages') touching.add(line);
  const neighbours = [...touching].flatMap(({ from, to }) => [from, to]);
  // Neighbours stand free: their frames would only tangle the lines.
  const framed = new Set<Subject>([...members.slice(1), ...nodes]);
  const sketch = sketchOf([...members, ...nodes, ...neighbours], touching, {
    container: (subject) => (framed.has(subject) || subject.kind === 'tunnel' ? containerOf(subject) : undefined),
  });
  fold(sketch, [{ close: 'vm' }, { close: 'lxc' }, { close: 'host' }], sketch.boxes.get(cluster));
  return finish(lab, sketch, {
    view: `cluster-${cluster.name}`,
    title: `Cluster ${cluster.name}`,
    description: `Nodes of ${cluster.name} in their hosts, its services with the way in, sign-in and needs between them, and where its data and copies lie.`,
    subject: cluster,
  });
}
