import { showSize, totalSize } from '../../entity/index.ts';
import { showShares, type Share } from '../_shares.ts';
import type { Rule } from '../rule.ts';
import { datasetsByPool, storageClaims } from './_storage-claims.ts';

export const quotaOvercommitted: Rule = {
  id: 'quota-overcommitted',
  severity: 'warning',
  title: 'Quotas promise more space than the pool has',
  why:
    'A quota is a limit, not a reservation: ' +
    'the first dataset that fills up takes the space that was promised to the others, ' +
    'backups included.',
  remedy: 'Lower quotas until they and the disks beside them fit into the pool.',
  *check(lab) {
    const claimsOn = storageClaims(lab);
    const datasetsOf = datasetsByPool(lab);
    for (const pool of lab.pools) {
      const datasets = datasetsOf(pool);
      const quotas = datasets.flatMap(({ name, quota }) => (quota ? [{ name, size: quota }] : []));
      const unlimited = datasets.filter(({ quota }) => !quota);
      const disks = [...claimsOn(pool), ...unlimited.flatMap(claimsOn)];
      const excess = total([...quotas, ...disks]) - pool.capacity.mebibytes;
      // Disks that do not fit are disk-overcommitted.
      const taken = [...claimsOn(pool), ...datasets.flatMap(claimsOn)];
      if (excess <= 0 || total(taken) > pool.capacity.mebibytes) continue;
      const beside = disks.length > 0 ? `, disks beside them take ${showSize(sum(disks))}` : '';
      const promised = `have quotas of ${showSize(sum(quotas))}${beside}`;
      yield {
        at: { owner: pool, path: ['capacity'] },
        message: `datasets of '${pool.name}' ${promised}, the pool has ${showSize(pool.capacity)}`,
        note: showShares([...quotas, ...disks]),
        help: `lower quotas by ${showSize({ mebibytes: excess })} in all`,
      };
    }
  },
};

// --- internal ---

const sum = (shares: readonly Share[]) => totalSize(shares.map(({ size }) => size));
const total = (shares: readonly Share[]): number => sum(shares).mebibytes;
