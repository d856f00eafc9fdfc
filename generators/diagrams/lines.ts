import { entrances, nodesOf } from '../../model/index.ts';
import type { Auth, Entity, ResolvedLab, Service, Status } from '../../model/index.ts';
import { users, type Actor } from './actors.ts';
import type { Relation } from './diagram.ts';

/** What a box can stand for. */
export type Subject = Entity | Actor;

/** One entity has to do with another, whether or not a picture shows it. */
export interface Line {
  readonly from: Subject;
  readonly to: Subject;
  readonly relation: Relation;
  readonly label?: string;
  readonly status: Status;
}

/** Every line of a lab, and those that touch an entity. */
export interface Lines {
  readonly all: readonly Line[];
  readonly of: (subject: Subject) => readonly Line[];
}

/** Reads every relation of the model once; views choose from them. */
export function linesOf(lab: ResolvedLab): Lines {
  const all = [...edgeLines(lab), ...serviceLines(lab), ...clusterLines(lab), ...machineLines(lab), ...backupLines(lab)];
  const touching = new Map<Subject, Line[]>();
  const touch = (subject: Subject, line: Line): void => {
    const list = touching.get(subject);
    if (list) list.push(line);
    else touching.set(subject, [line]);
  };
  for (const line of all) {
    touch(line.from, line);
    if (line.to !== line.from) touch(line.to, line);
  }
  return { all, of: (subject) => touching.get(subject) ?? [] };
}

/** The service that signs people in for an exposure; `undefined` where nobody or the application itself does. */
export const signsIn = (auth: Auth): Service | undefined => (typeof auth === 'string' ? undefined : auth.by);

// --- internal ---

/** Planned if one of them is, else retiring if one of them is. */
function statusOf(...subjects: readonly { readonly status: Status }[]): Status {
  return subjects.some(({ status }) => status === 'planned')
    ? 'planned'
    : subjects.some(({ status }) => status === 'retiring')
      ? 'retiring'
      : 'active';
}

const line = (from: Subject, to: Subject, relation: Relation, label?: string): Line => ({
  from,
  to,
  relation,
  status: statusOf(from, to),
  ...(label === undefined ? {} : { label }),
});

const edgeLines = (lab: ResolvedLab): Line[] => [
  ...lab.zones.map((zone) => line(users, zone, 'enters')),
  ...lab.tunnels.flatMap((tunnel) => [
    line(tunnel.zone, tunnel, 'enters'),
    ...tunnel.routes.map((route) => line(tunnel, route, 'enters')),
    ...(tunnel.routes.includes(tunnel.connector) ? [] : [line(tunnel.connector, tunnel, 'holds', 'holds open')]),
  ]),
];

function serviceLines(lab: ResolvedLab): Line[] {
  const lines: Line[] = [];
  /** Pairs that a more telling line joins already: "needs" would only repeat it. */
  const told = new Map<Service, Set<Subject>>();
  const tell = (from: Service, to: Subject): void => void (told.get(from) ?? told.set(from, new Set()).get(from))?.add(to);
  const asked = new Map<Service, Set<Service>>();
  for (const { exposure, target, via } of entrances(lab)) {
    lines.push(line(via, target, target.kind === 'host' ? 'manages' : 'answers', target.kind === 'host' ? 'manages' : undefined));
    if (target.kind === 'service') tell(target, via);
    const identity = signsIn(exposure.auth);
    // With `forward` the proxy asks before each request, with `oidc` the application itself.
    const asks = typeof exposure.auth === 'object' && exposure.auth.mode === 'oidc' && target.kind === 'service' ? target : via;
    if (!identity || identity === asks) continue;
    const known = asked.get(asks) ?? new Set();
    asked.set(asks, known);
    if (!known.has(identity)) lines.push(line(asks, identity, 'signs-in', 'signs in with'));
    known.add(identity);
    tell(asks, identity);
  }
  for (const service of lab.services) {
    for (const other of service.dependsOn) if (!told.get(service)?.has(other)) lines.push(line(service, other, 'needs', 'needs'));
    for (const place of new Set(service.volumes.map((volume) => volume.on)))
      if (place !== 'local') lines.push(line(service, place, 'disk', 'volumes'));
  }
  return lines;
}

const clusterLines = (lab: ResolvedLab): Line[] =>
  lab.clusters.flatMap((cluster) => [
    ...nodesOf(cluster).map((node) => line(node, cluster, 'joins', 'joins')),
    ...cluster.datasets.map((dataset) => line(cluster, dataset, 'mounts', 'uses storage')),
  ]);

function machineLines(lab: ResolvedLab): Line[] {
  const lines: Line[] = [];
  for (const host of lab.hosts) for (const vlan of host.networks) lines.push(line(host, vlan, 'attached'));
  for (const vm of lab.vms) {
    for (const storage of new Set(vm.disks.map((disk) => disk.pool))) lines.push(line(vm, storage, 'disk'));
    for (const vlan of vm.networks) lines.push(line(vm, vlan, 'attached'));
    for (const { dataset } of vm.nfsMounts) lines.push(line(vm, dataset, 'mounts', 'uses storage'));
  }
  for (const lxc of lab.lxcs) {
    for (const storage of new Set([lxc.rootfs.pool, ...lxc.mounts.map((mount) => mount.source)])) lines.push(line(lxc, storage, 'disk'));
    for (const vlan of lxc.networks) lines.push(line(lxc, vlan, 'attached'));
    for (const { dataset } of lxc.nfsMounts) lines.push(line(lxc, dataset, 'mounts', 'uses storage'));
  }
  for (const dataset of lab.datasets) {
    for (const client of dataset.clients) lines.push(line(client, dataset, 'mounts', 'uses storage'));
  }
  return lines;
}

const backupLines = (lab: ResolvedLab): Line[] =>
  lab.backups.map(({ source, target, status }) => ({
    from: source,
    to: target,
    relation: 'backs-up',
    label: 'backs up to',
    status: statusOf(source, target, { status }),
  }));
