import { showSize, totalSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import { claimsOn, claimsWithin } from '../../relations/index.ts';
import { showShares } from '../_shares.ts';
import type { Rule } from '../rule.ts';

export const diskOvercommitted: Rule = {
  id: 'disk-overcommitted',
  severity: 'error',
  title: 'Disks need more space than their pool or dataset has',
  why:
    'Thin disks are promised now and filled later: ' +
    'when the pool is full, every guest on it stops at once, often with damaged file systems.',
  remedy: 'Move a disk to another pool, make one smaller, or add disks to the pool.',
  *check(lab) {
    for (const dataset of lab.datasets) {
      const { name, quota } = dataset;
      const claims = claimsOn(lab, dataset);
      const needed = totalSize(claims.map(({ size }) => size));
      if (!quota || needed.mebibytes <= quota.mebibytes) continue;
      const need = `disks and volumes in '${name}' need ${showSize(needed)}`;
      yield {
        at: { owner: dataset, path: ['quota'] },
        message: `${need}, its quota is ${showSize(quota)}`,
        note: showShares(claims),
        help: `${smaller(needed, quota)}, or raise the quota`,
      };
    }
    for (const pool of lab.pools) {
      const { name, capacity } = pool;
      const claims = claimsWithin(lab, pool);
      const needed = totalSize(claims.map(({ size }) => size));
      if (needed.mebibytes <= capacity.mebibytes) continue;
      const need = `disks and volumes on '${name}' need ${showSize(needed)}`;
      yield {
        at: { owner: pool, path: ['capacity'] },
        message: `${need}, the pool has ${showSize(capacity)}`,
        note: showShares(claims),
        help: `move a disk to another pool, or ${smaller(needed, capacity)}`,
      };
    }
  },
};

// --- internal ---

const smaller = (needed: Size, limit: Size): string =>
  `make them smaller by ${showSize({ mebibytes: needed.mebibytes - limit.mebibytes })} in all`;
