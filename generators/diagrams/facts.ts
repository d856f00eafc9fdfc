import { isLive, nodesOf, showSize } from '../../model/index.ts';
import type { Dataset, Entity, Host, Location, ResolvedLab, Service, Status, StoragePool } from '../../model/index.ts';

/** Kind and the facts of an entity that matter at a glance. @example 'VM · 4 cores · 8 GiB' */
export function detailOf(lab: ResolvedLab, entity: Entity): string {
  return withStatus(entity, factsOf(lab, entity));
}

/** Kind of an entity in a word or two. @example 'VM' */
export const briefOf = (lab: ResolvedLab, entity: Entity): string => withStatus(entity, factsOf(lab, entity).slice(0, 1));

/** Facts as one line; what is not active says so in words too, because not everybody sees a dashed line. */
export const withStatus = (subject: { readonly status: Status }, facts: readonly string[]): string =>
  [...facts, ...(subject.status === 'active' ? [] : [subject.status])].join(' · ');

/** Names of kinds in a sentence: one, and many. */
export const kindWords: Readonly<Record<Entity['kind'], readonly [one: string, many: string]>> = {
  location: ['location', 'locations'],
  host: ['host', 'hosts'],
  vlan: ['VLAN', 'VLANs'],
  pool: ['pool', 'pools'],
  dataset: ['dataset', 'datasets'],
  image: ['image', 'images'],
  vm: ['VM', 'VMs'],
  lxc: ['LXC', 'LXCs'],
  'cloud-vm': ['cloud VM', 'cloud VMs'],
  cluster: ['cluster', 'clusters'],
  bucket: ['bucket', 'buckets'],
  service: ['service', 'services'],
  zone: ['zone', 'zones'],
  tunnel: ['tunnel', 'tunnels'],
  backup: ['backup', 'backups'],
};

/** Whether other machines reach a dataset. */
export const isShared = (dataset: Dataset): boolean => dataset.share !== 'none' || dataset.clients.length > 0;

// --- internal ---

function factsOf(lab: ResolvedLab, entity: Entity): string[] {
  switch (entity.kind) {
    case 'location':
      return [providers[entity.provider]];
    case 'host':
      return [platforms[entity.platform], cores(entity.cores), showSize(entity.memory), ...entity.gpus.map(({ name }) => `GPU ${name}`)];
    case 'vlan':
      return ['VLAN'];
    case 'pool':
      return ['pool', backends[entity.backend], media[entity.medium], showSize(entity.capacity)];
    case 'dataset':
      return ['dataset', ...(entity.share === 'none' ? [] : [entity.share.toUpperCase()]), ...(entity.quota ? [showSize(entity.quota)] : [])];
    case 'image':
      return [entity.type === 'cloud-image' ? 'cloud image' : 'LXC template'];
    case 'vm':
      return ['VM', cores(entity.cores), showSize(entity.memory), ...entity.gpus.map((name) => `GPU ${name}`)];
    case 'lxc':
      return ['LXC', cores(entity.cores), showSize(entity.memory)];
    case 'cloud-vm':
      return ['cloud VM', cores(entity.cores), showSize(entity.memory)];
    case 'cluster':
      return [`Kubernetes (${entity.distribution})`, count(nodesOf(entity).length, 'node')];
    case 'bucket':
      return ['S3 bucket', ...(entity.versioning ? ['versioned'] : []), ...(entity.lockDays ? [`locked ${count(entity.lockDays, 'day')}`] : [])];
    case 'service':
      return [dutyOf(lab, entity)];
    case 'zone':
      return ['DNS zone'];
    case 'tunnel':
      return ['Cloudflare Tunnel'];
    case 'backup':
      return [entity.frequency, `kept ${count(entity.keepDays, 'day')}`];
  }
}

const providers: Readonly<Record<Location['provider'], string>> = { 'on-premises': 'on-premises', aws: 'AWS', 'oracle-cloud': 'Oracle Cloud' };
const platforms: Readonly<Record<Host['platform'], string>> = { proxmox: 'Proxmox', truenas: 'TrueNAS' };
const backends: Readonly<Record<StoragePool['backend'], string>> = { zfs: 'ZFS', 'lvm-thin': 'LVM-thin', directory: 'directory' };
const media: Readonly<Record<StoragePool['medium'], string>> = { nvme: 'NVMe', ssd: 'SSD', hdd: 'HDD' };

const count = (amount: number, word: string): string => `${amount} ${word}${amount === 1 ? '' : 's'}`;
const cores = (amount: number): string => count(amount, 'core');

/** What a service is to the others, read off the fields in which they name it. */
function dutyOf(lab: ResolvedLab, service: Service): string {
  const fields = new Set(
    lab
      .referencesTo(service)
      .filter(({ from }) => isLive(from) || from.status === service.status)
      .map(({ path }) => path.join('.')),
  );
  const named = (field: RegExp): boolean => [...fields].some((path) => field.test(path));
  if (named(/^connector$/)) return 'tunnel connector';
  if (named(/(^|\.)auth\.by$/)) return 'identity provider';
  if (service.fronts.length > 0) return 'reverse proxy';
  if (named(/^expose\.via$/)) return service.runsOn.kind === 'cluster' ? 'ingress' : 'reverse proxy';
  return service.tier === 'platform' ? 'platform service' : 'application';
}
