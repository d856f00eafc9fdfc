import type { Entity, ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { isShared } from '../facts.ts';
import { finish } from '../finish.ts';
import { fold, manyGuests } from '../fold.ts';
import { users } from '../actors.ts';
import type { Line, Lines } from '../lines.ts';
import { sketchOf } from '../sketch.ts';

/** Everything at one glance: who gets in, what runs where, which storage it uses, where the copies go. */
export function overview(lab: ResolvedLab, lines: Lines): Diagram {
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
  const wantedLines = lines.all.filter(isFarSighted).map(onPools);
  const sketch = sketchOf(subjects, wantedLines, { closed: manyGuests(lab.vms.length + lab.lxcs.length) });
  fold(sketch, [{ close: 'vm' }, { close: 'lxc' }, { close: 'cloud-vm' }, { close: 'host' }, { close: 'cluster' }]);
  return finish(lab, sketch, {
    view: 'overview',
    title: `Overview of ${lab.name}`,
    description: `Locations of ${lab.name} with their hosts, guests, clusters and services, the way in from the internet, shared storage and backups.`,
  });
}

/** Single guests in the backups, networks, sign-in and who holds the tunnel have pictures of their own. */
const isFarSighted = ({ relation, from }: Line): boolean =>
  relation !== 'attached' &&
  relation !== 'signs-in' &&
  relation !== 'holds' &&
  (relation !== 'backs-up' || !['vm', 'lxc', 'service'].includes(from.kind));

/** At this distance a dataset is its pool. */
export function onPools(line: Line): Line {
  const [from, to] = [poolOf(line.from), poolOf(line.to)];
  return from === line.from && to === line.to ? line : { ...line, from, to };
}

const poolOf = <S extends Line['from']>(subject: S): S | Entity => (subject.kind === 'dataset' ? subject.pool : subject);
