import { showSize, totalSize } from '../../entity/index.ts';
import { isLive } from '../../relations/index.ts';
import { showShares, type Share } from '../_shares.ts';
import type { Rule } from '../rule.ts';
import { datasetsByPool, storageClaims } from './_storage-claims.ts';

export const quotaOvercommitted: Rule = {
  id: 'quota-overcommitted',
  severity: 'warning',
  title: 'Quotas promise more space than the pool has',
  why: 'A quota is a limit, not a reservation: the first dataset that fills up takes the space that was promised to the others, backups included.',
  remedy: 'Lower quotas until they and the disks beside them fit into the pool.',
  *check(lab) {
    const claimsOn = storageClaims(lab);
    const datasetsOf = datasetsByPool(lab);
    for (const pool of lab.pools) {
      const datasets = datasetsOf(pool).filter((dataset) => isLive(dataset) || !isLive(pool));
      const quotas = datasets.flatMap(({ name, quota }) => (quota ? [{ name, size: quota }] : []));
      const direct = claimsOn(pool);
      const taken = [...direct, ...datasets.flatMap((dataset) => claimsOn(dataset))];
      // Disks that do not fit are disk-overcommitted.
      if (quotas.length === 0 || total(taken) > pool.capacity.mebibytes || total([...quotas, ...direct]) <= pool.capacity.mebibytes) continue;
      const disks = direct.length > 0 ? ` and disks of ${showSize(sum(direct))}` : '';
      yield {
        at: { owner: pool, path: ['capacity'] },
        message: `datasets of '${pool.name}' have quotas of ${showSize(sum(quotas))}${disks}, the pool has ${showSize(pool.capacity)}`,
        note: showShares([...quotas, ...direct]),
        help: `lower quotas by ${showSize({ mebibytes: total([...quotas, ...direct]) - pool.capacity.mebibytes })} in all`,
      };
    }
  },
};

// --- internal ---

const sum = (shares: readonly Share[]) => totalSize(shares.map(({ size }) => size));
const total = (shares: readonly Share[]): number => sum(shares).mebibytes;
