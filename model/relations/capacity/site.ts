import { totalSize } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Location } from '../../kinds/index.ts';
import { isLive } from '../place.ts';
import { capacityOf } from './capacity.ts';
import type { CoreUse, MemoryUse } from './host-use.ts';
import type { PoolUse } from './pool-use.ts';

/** What the hosts of a site have together, and what guests have of it. */
export interface SiteCapacity {
  /** Of the hypervisors: a storage server runs no guests. */
  readonly cores: CoreUse;
  /** Of the hypervisors. */
  readonly memory: MemoryUse;
  /** Of the pools of all hosts. */
  readonly storage: Omit<PoolUse, 'pool' | 'claims'>;
}

/** What the hosts of a site have together; planned ones count only where the site is planned. */
export function siteCapacity(lab: LabIndex, site: Location): SiteCapacity {
  const capacities = lab.hosts
    .filter((host) => host.location === site && (isLive(host) || !isLive(site)))
    .map((host) => capacityOf(lab, host));
  const hypervisors = capacities.filter(({ host }) => host.platform === 'proxmox');
  const cores = hypervisors.map((capacity) => capacity.cores);
  const memory = hypervisors.map((capacity) => capacity.memory);
  const pools = capacities.flatMap((capacity) => capacity.pools);
  return {
    cores: {
      whole: sum(cores.map(({ whole }) => whole)),
      limit: sum(cores.map(({ limit }) => limit)),
      used: sum(cores.map(({ used }) => used)),
      free: sum(cores.map(({ free }) => free)),
    },
    memory: {
      whole: totalSize(memory.map(({ whole }) => whole)),
      limit: totalSize(memory.map(({ limit }) => limit)),
      used: totalSize(memory.map(({ used }) => used)),
      free: totalSize(memory.map(({ free }) => free)),
      reserve: totalSize(memory.map(({ reserve }) => reserve)),
    },
    storage: {
      whole: totalSize(pools.map(({ whole }) => whole)),
      used: totalSize(pools.map(({ used }) => used)),
      free: totalSize(pools.map(({ free }) => free)),
    },
  };
}

// --- internal ---

const sum = (amounts: readonly number[]): number => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
};
