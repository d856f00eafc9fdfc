import type { ResolvedLab } from '../../../model/index.ts';
import { collapse, graphOf, isShared, manyGuests, onPools, render, users } from '../graph/index.ts';
import type { Diagram, Relation, Relations } from '../graph/index.ts';

/**
 * Everything at one glance: who gets in, what runs where, which storage it uses, where the copies
 * go.
 */
export function overview(lab: ResolvedLab, relations: Relations): Diagram {
  const shared = lab.datasets.filter(isShared).map(({ pool }) => pool);
  const subjects = [
    ...(lab.tunnels.length > 0 ? [users] : []),
    ...lab.zones,
    ...lab.tunnels,
    ...lab.locations,
    ...lab.hosts,
    ...lab.vms,
    ...lab.lxcs,
    ...lab.cloudVms,
    ...lab.clusters,
    ...lab.services,
    ...shared,
    ...lab.buckets,
  ];
  const wanted = relations.all.filter(isFarSighted).map(onPools);
  const graph = graphOf(subjects, wanted, { closed: manyGuests(lab.vms.length + lab.lxcs.length) });
  collapse(graph, [
    { close: 'vm' },
    { close: 'lxc' },
    { close: 'cloud-vm' },
    { close: 'host' },
    { close: 'cluster' },
  ]);
  return render(lab, graph, {
    view: 'overview',
    title: `Overview of ${lab.name}`,
    description:
      `Locations of ${lab.name} with their hosts, guests, clusters and services, ` +
      'the way in from the internet, shared storage and backups.',
  });
}

/**
 * Single guests in the backups, networks, sign-in and who holds the tunnel have pictures of their
 * own.
 */
const isFarSighted = ({ kind, from }: Relation): boolean =>
  kind !== 'attached' &&
  kind !== 'signs-in' &&
  kind !== 'holds' &&
  (kind !== 'backs-up' || !['vm', 'lxc', 'service'].includes(from.kind));
