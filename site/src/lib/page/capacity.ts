import { inWords, nodesOf, poolUse, showSize, totalSize } from '../../../../model/index.ts';
import type {
  CloudVm,
  Cluster,
  Dataset,
  Entity,
  Guest,
  Host,
  ResolvedLab,
  Service,
  StoragePool,
} from '../../../../model/index.ts';
import type { Capacity, Statement, Topic } from './entity-page.ts';
import { evacuationTopics } from './evacuation.ts';
import { hostMeters, poolMeter, shareMeter, siteMeters } from './meters.ts';
import { mention, plain, topic } from './sentence.ts';
import { fitTopics, gpuTopics } from './spare.ts';

/** How large an entity is, what of it is taken, and what is left. */
export function capacityOfPage(lab: ResolvedLab, entity: Entity): Capacity {
  switch (entity.kind) {
    case 'location':
      return { meters: siteMeters(lab, entity), topics: [] };
    case 'host':
      return ofHost(lab, entity);
    case 'vm':
    case 'lxc':
      return ofGuest(entity);
    case 'cloud-vm':
      return only(topic('Size', [plain(sizeOf(entity))]));
    case 'cluster':
      return only(topic('Size', [plain(nodesInWords(entity))]));
    case 'service':
      return only(topic('Keeps', entity.volumes.map(volumeSentence)));
    case 'pool':
      return ofPool(lab, entity);
    case 'dataset':
      return ofDataset(entity);
    default:
      return { meters: [], topics: [] };
  }
}

// --- internal ---

const only = (topics: Topic[]): Capacity => ({ meters: [], topics });

const ofHost = (lab: ResolvedLab, host: Host): Capacity => ({
  meters: hostMeters(lab, host),
  topics: [
    ...(host.platform === 'proxmox' ? [] : topic('Size', [plain(sizeOfHost(host))])),
    ...gpuTopics(lab, host),
    ...fitTopics(lab, host),
    ...evacuationTopics(lab, host),
  ],
});

const sizeOfHost = ({ cores, memory }: Host): string =>
  `${inWords(cores, 'thread')}, ${showSize(memory)} of memory.`;

function ofGuest(guest: Guest): Capacity {
  const { host, cores, memory } = guest;
  const disks = guest.kind === 'vm' ? guest.disks : [guest.rootfs];
  const ofPools = disks.map(({ pool, size }) => {
    const whole = pool.kind === 'pool' ? pool.capacity : (pool.quota ?? pool.pool.capacity);
    return shareMeter('Disk', size, whole, [mention(pool)]);
  });
  const threads = [`${cores} of the ${host.cores} threads of `, mention(host)];
  return {
    meters: [
      { label: ['Cores'], part: cores / host.cores, text: threads },
      shareMeter('Memory', memory, host.memory, [mention(host)]),
      ...ofPools,
    ],
    topics:
      guest.kind === 'vm'
        ? topic(
            'Cards',
            guest.gpus.map((card) => plain(card, '.')),
          )
        : [],
  };
}

const sizeOf = ({ shape, cores, memory, disk }: CloudVm): string =>
  `${inWords(cores, 'core')}, ${showSize(memory)} of memory, a disk of ${showSize(disk)} (${shape}).`;

function nodesInWords(cluster: Cluster): string {
  const nodes = nodesOf(cluster);
  let cores = 0;
  for (const node of nodes) cores += node.cores;
  const memory = showSize(totalSize(nodes.map((node) => node.memory)));
  return `${inWords(nodes.length, 'node')} with ${inWords(cores, 'core')} and ${memory} of memory.`;
}

function volumeSentence({ purpose, size, on, expendable }: Service['volumes'][number]): Statement {
  const place = on === 'local' ? [' on the disk of its node'] : [' in ', mention(on)];
  const reason = expendable === undefined ? '.' : `: expendable, ${expendable}.`;
  return plain(`${purpose}: ${showSize(size)}`, ...place, reason);
}

function ofPool(lab: ResolvedLab, pool: StoragePool): Capacity {
  const use = poolUse(lab, pool);
  const largestFirst = use.claims.toSorted((a, b) => b.size.mebibytes - a.size.mebibytes);
  const takers = largestFirst.map(({ owner, size }) =>
    plain(mention(owner), ` ${showSize(size)}.`),
  );
  return { meters: [poolMeter(use, ['Disk'])], topics: topic('Taken by', takers) };
}

function ofDataset({ quota, pool }: Dataset): Capacity {
  const meters = quota ? [shareMeter('At most', quota, pool.capacity, [mention(pool)])] : [];
  return { meters, topics: [] };
}
