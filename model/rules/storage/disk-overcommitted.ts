import { showSize, totalSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import { showShares } from '../_shares.ts';
import type { Rule } from '../rule.ts';
import { datasetsByPool, storageClaims } from './_storage-claims.ts';

export const diskOvercommitted: Rule = {
  id: 'disk-overcommitted',
  severity: 'error',
  title: 'Disks need more space than their pool or dataset has',
  why:
    'Thin disks are promised now and filled later: ' +
    'when the pool is full, every guest on it stops at once, often with damaged file systems.',
  remedy: 'Move a disk to another pool, make one smaller, or add disks to the pool.',
  *check(lab) {
    const claimsOn = storageClaims(lab);
    const datasetsOf = datasetsByPool(lab);
    for (const dataset of lab.datasets) {
      const claims = claimsOn(dataset);
      const needed = totalSize(claims.map(({ size }) => size));
      if (!dataset.quota || needed.mebibytes <= dataset.quota.mebibytes) continue;
      yield {
        at: { owner: dataset, path: ['quota'] },
        message: `disks and volumes in '${dataset.name}' need ${showSize(needed)}, its quota is ${showSize(dataset.quota)}`,
        note: showShares(claims),
        help: `${smaller(needed, dataset.quota)}, or raise the quota`,
      };
    }
    for (const pool of lab.pools) {
      const claims = [
        ...claimsOn(pool),
        ...datasetsOf(pool).flatMap((dataset) => claimsOn(dataset)),
      ];
      const needed = totalSize(claims.map(({ size }) => size));
      if (needed.mebibytes <= pool.capacity.mebibytes) continue;
      yield {
        at: { owner: pool, path: ['capacity'] },
        message: `disks and volumes on '${pool.name}' need ${showSize(needed)}, the pool has ${showSize(pool.capacity)}`,
        note: showShares(claims),
        help: `move a disk to another pool, or ${smaller(needed, pool.capacity)}`,
      };
    }
  },
};

// --- internal ---

const smaller = (needed: Size, limit: Size): string =>
  `make them smaller by ${showSize({ mebibytes: needed.mebibytes - limit.mebibytes })} in all`;
