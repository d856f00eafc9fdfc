import type {
  Backup,
  Bucket,
  CloudVm,
  Cluster,
  Dataset,
  Entity,
  Exposure,
  Front,
  Guest,
  Host,
  Location,
  Lxc,
  Service,
  StoragePool,
  Tunnel,
  Vm,
  Volume,
} from './kinds/index.ts';
import { formatName, parseName, toSnake } from './naming/index.ts';
import type { LabIndex } from './resolved.ts';

// What follows from the model by one rule, so that no generator and no rule decides it again.

/** Deployed now: `active` or `retiring`. Planned entities appear in pictures and documents only. */
export const isLive = (entity: Entity): boolean => entity.status !== 'planned';

/** The site of an entity; `undefined` for what has none (images, zones). */
export function locationOf(entity: Entity): Location | undefined {
  switch (entity.kind) {
    case 'location':
      return entity;
    case 'host':
    case 'vlan':
    case 'cloud-vm':
    case 'cluster':
    case 'bucket':
    case 'tunnel':
      return entity.location;
    case 'pool':
      return entity.host.location;
    case 'dataset':
      return entity.pool.host.location;
    case 'vm':
    case 'lxc':
      return entity.host.location;
    case 'service':
      return locationOf(entity.runsOn);
    case 'backup':
      return locationOf(entity.source);
    case 'image':
    case 'zone':
      return undefined;
  }
}

/** Control plane first, then workers. */
export const nodesOf = (cluster: Cluster): readonly Vm[] => [...cluster.controlPlane, ...cluster.workers];

/** The cluster that a VM is a node of. */
export const clusterOf = (lab: LabIndex, vm: Vm): Cluster | undefined =>
  lab
    .referencesTo(vm)
    .map(({ from }) => from)
    .find((from): from is Cluster => from.kind === 'cluster');

/** Guests of a host, VMs first. */
export const guestsOn = (lab: LabIndex, host: Host): Guest[] =>
  lab
    .referencesTo(host)
    .map(({ from }) => from)
    .filter((from): from is Guest => (from.kind === 'vm' || from.kind === 'lxc') && from.host === host);

/** Services that run on a guest or in a cluster. */
export const servicesOn = (lab: LabIndex, runtime: Cluster | Vm | Lxc | CloudVm): Service[] =>
  lab
    .referencesTo(runtime)
    .map(({ from }) => from)
    .filter((from): from is Service => from.kind === 'service' && from.runsOn === runtime);

/** Pools of a host. */
export const poolsOf = (lab: LabIndex, host: Host): StoragePool[] =>
  lab
    .referencesTo(host)
    .map(({ from }) => from)
    .filter((from): from is StoragePool => from.kind === 'pool');

/** Host whose disks hold a pool or dataset. */
export const storageHost = (storage: StoragePool | Dataset): Host => (storage.kind === 'pool' ? storage.host : storage.pool.host);

/** Directory under which the storage host exports a dataset: TrueNAS mounts pools in /mnt. @example sharePath(media) // '/mnt/zunesha-mantle/mantle-media' */
export const sharePath = (dataset: Dataset): string => `/mnt/${dataset.pool.name}/${dataset.name}`;

/** Where Proxmox mounts a storage that its hosts share. @example proxmoxMount(media) // '/mnt/pve/mantle-media' */
export const proxmoxMount = ({ name }: StoragePool | Dataset): string => `/mnt/pve/${name}`;

/** The short name of an entity, where its kind has one. @example codenameOf(lab, atlas) // 'atlas' */
export const codenameOf = (lab: LabIndex, entity: Entity): string => parseName(lab.convention, entity.kind, entity.name)?.['codename'] ?? entity.name;

/** What a guest does, as its name says. @example roleOf(lab, master) // 'k8s-master' */
export const roleOf = (lab: LabIndex, guest: Guest | CloudVm): string => parseName(lab.convention, guest.kind, guest.name)?.['role'] ?? guest.name;

/** Kubernetes namespace of a service. */
export const namespaceOf = (service: Service): string => service.namespace ?? service.name;

/** Name of the persistent volume claim of a volume. @example 'grafana-data' */
export const claimName = (lab: LabIndex, service: Service, volume: Volume): string =>
  formatName(lab.convention, 'claim', { app: service.name, purpose: volume.purpose });

/** What the machines of an Ansible group share. */
export type SharedByGroup = 'location' | 'cluster' | 'vlan' | 'service' | 'role' | 'environment';

/** Ansible group of the machines that share something, by the naming convention. @example groupName(lab, 'vlan', 'styx-servers-vlan') // 'vlan_styx_servers_vlan' */
export const groupName = (lab: LabIndex, group: SharedByGroup, member: string): string =>
  formatName(lab.convention, 'ansible-group', { group, member: toSnake(member) });

/** Internal DNS name of a machine. @example 'atlas.asgard.example.com', 'k8s-master-01.asgard.example.com' */
export function internalName(lab: LabIndex, machine: Host | Guest | CloudVm): string {
  const location = (machine.kind === 'vm' || machine.kind === 'lxc' ? machine.host.location : machine.location).name;
  return machine.kind === 'host'
    ? formatName(lab.convention, 'host-fqdn', { codename: codenameOf(lab, machine), location, domain: lab.domain })
    : formatName(lab.convention, 'guest-fqdn', { name: machine.name, location, domain: lab.domain });
}

/** Whether a port speaks TLS: what is served on 443 does by custom. */
export const isTls = (port: number): boolean => port === 443 || port === 8443;

/**
 * Where others reach a service from outside of its cluster: its port on a machine, or its public name.
 * @example 'http://authentik-01.asgard.example.com:9000'
 */
export function addressOf(lab: LabIndex, { name, runsOn, port = 80, expose }: Service): string {
  if (runsOn.kind === 'cluster') return `https://${expose?.hostname ?? name}.${lab.domain}`;
  return `${isTls(port) ? 'https' : 'http'}://${internalName(lab, runsOn)}${port === 80 || port === 443 ? '' : `:${port}`}`;
}

/** Who writes backups into a bucket, under a prefix of its own. */
export interface BucketWriter {
  /** Kind and name of what is backed up. @example 'vm-authentik-01' */
  readonly name: string;
  /** Ends with `/`. @example 'vm/authentik-01/' */
  readonly prefix: string;
}

/** Writers of a bucket, by its live backups; one for each source, however often it is backed up. */
export function writersOf(lab: LabIndex, bucket: Bucket): BucketWriter[] {
  const backups = lab
    .referencesTo(bucket)
    .map(({ from }) => from)
    .filter((from): from is Backup => from.kind === 'backup' && from.target === bucket);
  const sources = new Set(backups.filter(isLive).map(({ source }) => source));
  return [...sources].map(({ kind, name }) => ({ name: `${kind}-${name}`, prefix: `${kind}/${name}/` }));
}

/** One public name, and what answers under it. */
export interface Entrance {
  /** Full DNS name. @example 'dash.example.com' */
  readonly name: string;
  readonly exposure: Exposure | Front;
  /** What people get to see: a service, or the management page of a host. */
  readonly target: Service | Host;
  /** The proxy that answers. */
  readonly via: Service;
  /** The tunnel that leads to the proxy, for names that the internet can reach. */
  readonly tunnel: Tunnel | undefined;
  /** The entity in which the author wrote it, and the field. */
  readonly owner: Service;
  readonly path: readonly (string | number)[];
}

/** Everything that has a name for people, in the order of the services. */
export const entrances = (lab: LabIndex): Entrance[] =>
  lab.services.flatMap((service) => [
    ...(service.expose ? [entrance(lab, service, service.expose, service, service.expose.via, ['expose'])] : []),
    ...service.fronts.map((front, index) => entrance(lab, service, front, front.target, service, ['fronts', index])),
  ]);

/** Entrances that are deployed: a live proxy may front a machine that is only planned. */
export const liveEntrances = (lab: LabIndex): Entrance[] =>
  entrances(lab).filter(({ owner, target, via }) => isLive(owner) && isLive(target) && isLive(via));

// --- internal ---

function entrance(
  lab: LabIndex,
  owner: Service,
  exposure: Exposure | Front,
  target: Service | Host,
  via: Service,
  path: (string | number)[],
): Entrance {
  const tunnel = exposure.scope === 'tunnel' ? lab.tunnels.find((candidate) => candidate.routes.includes(via)) : undefined;
  return { name: `${exposure.hostname}.${lab.domain}`, exposure, target, via, tunnel, owner, path };
}
