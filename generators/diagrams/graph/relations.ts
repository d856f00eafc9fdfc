import { entrances, identityProviderOf, isMade, nodesOf } from '../../../model/index.ts';
import type {
  Backup,
  Dataset,
  Entity,
  Entrance,
  Guest,
  ResolvedLab,
  Service,
  Status,
  StoragePool,
} from '../../../model/index.ts';
import { users } from './actors.ts';
import type { Actor } from './actors.ts';
import type { RelationKind } from './diagram.ts';

/** What a box can stand for. */
export type Subject = Entity | Actor;

/** One subject has to do with another, whether or not a picture shows it. */
export interface Relation {
  readonly from: Subject;
  readonly to: Subject;
  readonly kind: RelationKind;
  /** Words on the line, where it needs any. */
  readonly label?: string;
  readonly status: Status;
}

/** Every relation of a lab, and those of one subject. */
export interface Relations {
  readonly all: readonly Relation[];
  readonly of: (subject: Subject) => readonly Relation[];
}

/** Reads every relation of the model once; views choose from them. */
export function relationsOf(lab: ResolvedLab): Relations {
  const all = [
    ...waysIn(lab),
    ...betweenServices(lab),
    ...ofClusters(lab),
    ...ofMachines(lab),
    ...backups(lab),
  ];
  const bySubject = new Map<Subject, Relation[]>();
  for (const relation of all) {
    for (const subject of new Set([relation.from, relation.to])) {
      const list = bySubject.get(subject);
      if (list) list.push(relation);
      else bySubject.set(subject, [relation]);
    }
  }
  return { all, of: (subject) => bySubject.get(subject) ?? [] };
}

/** The relation as it is seen from afar, where a dataset is its pool. */
export function onPools(relation: Relation): Relation {
  const [from, to] = [poolOf(relation.from), poolOf(relation.to)];
  return from === relation.from && to === relation.to ? relation : { ...relation, from, to };
}

/** Planned as long as nothing makes its copies. */
export const backupStatus = (lab: ResolvedLab, job: Backup): Status =>
  isMade(lab, job) ? job.status : 'planned';

// --- internal ---

const poolOf = (subject: Subject): Subject => (subject.kind === 'dataset' ? subject.pool : subject);

/** Planned if one of them is, else retiring if one of them is. */
function statusOf(...subjects: readonly { readonly status: Status }[]): Status {
  const isAny = (wanted: Status): boolean => subjects.some(({ status }) => status === wanted);
  if (isAny('planned')) return 'planned';
  return isAny('retiring') ? 'retiring' : 'active';
}

const relation = (from: Subject, to: Subject, kind: RelationKind, label?: string): Relation => ({
  from,
  to,
  kind,
  status: statusOf(from, to),
  ...(label !== undefined && { label }),
});

const waysIn = (lab: ResolvedLab): Relation[] => [
  ...lab.zones.map((zone) => relation(users, zone, 'enters')),
  ...lab.tunnels.flatMap((tunnel) => {
    const { connector, routes, zone } = tunnel;
    const holds = relation(connector, tunnel, 'holds', 'holds open');
    return [
      relation(zone, tunnel, 'enters'),
      ...routes.map((route) => relation(tunnel, route, 'enters')),
      ...(routes.includes(connector) ? [] : [holds]),
    ];
  }),
];

function betweenServices(lab: ResolvedLab): Relation[] {
  const found = entrances(lab).flatMap(ofEntrance);
  const exposed = found.filter(isFirstSignIn);
  const told = pairsOf(exposed);
  const needs = lab.services.flatMap((service) => {
    // A more telling relation joins the two already: "needs" would only repeat it.
    const untold = service.dependsOn.filter((other) => told.get(service)?.has(other) !== true);
    return [
      ...untold.map((other) => relation(service, other, 'needs', 'needs')),
      ...ofVolumes(service),
    ];
  });
  return [...exposed, ...needs];
}

function ofEntrance({ exposure, target, via }: Entrance): Relation[] {
  const answers =
    target.kind === 'host'
      ? relation(via, target, 'manages', 'manages')
      : relation(via, target, 'answers');
  const identity = identityProviderOf(exposure);
  // With `forward` the proxy asks before each request, with `oidc` the application itself.
  const isOidc = identityProviderOf(exposure, 'oidc') !== undefined;
  const asks = isOidc && target.kind === 'service' ? target : via;
  if (!identity || identity === asks) return [answers];
  return [answers, relation(asks, identity, 'signs-in', 'signs in with')];
}

/** Whoever asks the same identity provider for several entrances has one relation to it. */
const isFirstSignIn = ({ from, to, kind }: Relation, index: number, all: readonly Relation[]) =>
  kind !== 'signs-in' ||
  index === all.findIndex((other) => other.kind === kind && other.from === from && other.to === to);

/** Who is joined with whom by what proxies answer and whom they ask, seen from the one in need. */
function pairsOf(relations: readonly Relation[]): ReadonlyMap<Subject, ReadonlySet<Subject>> {
  const pairs = new Map<Subject, Set<Subject>>();
  for (const { from, to, kind } of relations) {
    // What a proxy answers for needs the proxy.
    const [needy, needed] = kind === 'signs-in' ? [from, to] : [to, from];
    const known = pairs.get(needy) ?? new Set<Subject>();
    pairs.set(needy, known.add(needed));
  }
  return pairs;
}

function ofVolumes(service: Service): Relation[] {
  const places = new Set(service.volumes.map(({ on }) => on));
  return [...places]
    .filter((place) => place !== 'local')
    .map((place) => relation(service, place, 'disk', 'volumes'));
}

const ofClusters = (lab: ResolvedLab): Relation[] =>
  lab.clusters.flatMap((cluster) => [
    ...nodesOf(cluster).map((node) => relation(node, cluster, 'joins', 'joins')),
    ...cluster.datasets.map((dataset) => relation(cluster, dataset, 'mounts', 'uses storage')),
  ]);

const ofMachines = (lab: ResolvedLab): Relation[] => [
  ...lab.hosts.flatMap((host) => host.networks.map((vlan) => relation(host, vlan, 'attached'))),
  ...lab.vms.flatMap((vm) =>
    ofGuest(
      vm,
      vm.disks.map(({ pool }) => pool),
    ),
  ),
  ...lab.lxcs.flatMap((lxc) =>
    ofGuest(lxc, [lxc.rootfs.pool, ...lxc.mounts.map(({ source }) => source)]),
  ),
  ...lab.datasets.flatMap((dataset) =>
    dataset.clients.map((client) => relation(client, dataset, 'mounts', 'uses storage')),
  ),
];

const ofGuest = (guest: Guest, storage: readonly (StoragePool | Dataset)[]): Relation[] => [
  ...[...new Set(storage)].map((place) => relation(guest, place, 'disk')),
  ...guest.networks.map((vlan) => relation(guest, vlan, 'attached')),
  ...guest.nfsMounts.map(({ dataset }) => relation(guest, dataset, 'mounts', 'uses storage')),
];

const backups = (lab: ResolvedLab): Relation[] =>
  lab.backups.map((job) => ({
    from: job.source,
    to: job.target,
    kind: 'backs-up',
    label: 'backs up to',
    status: statusOf(job.source, job.target, { status: backupStatus(lab, job) }),
  }));
