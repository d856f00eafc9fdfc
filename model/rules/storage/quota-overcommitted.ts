import { showSize, totalSize } from '../../entity/index.ts';
import { claimsWithin, poolUse } from '../../relations/index.ts';
import { showShares, type Share } from '../_shares.ts';
import type { Rule } from '../rule.ts';

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
    for (const pool of lab.pools) {
      const { claims, whole, free } = poolUse(lab, pool);
      const quotas = claims.filter(({ owner }) => owner.kind === 'dataset');
      const disks = claims.filter(({ owner }) => owner.kind !== 'dataset');
      // Disks that do not fit are disk-overcommitted.
      const taken = sum(claimsWithin(lab, pool));
      if (free.mebibytes >= 0 || taken.mebibytes > whole.mebibytes) continue;
      const beside = disks.length > 0 ? `, disks beside them take ${showSize(sum(disks))}` : '';
      const promised = `have quotas of ${showSize(sum(quotas))}${beside}`;
      yield {
        at: { owner: pool, path: ['capacity'] },
        message: `datasets of '${pool.name}' ${promised}, the pool has ${showSize(whole)}`,
        note: showShares([...quotas, ...disks]),
        help: `lower quotas by ${showSize({ mebibytes: -free.mebibytes })} in all`,
      };
    }
  },
};

// --- internal ---

const sum = (shares: readonly Share[]) => totalSize(shares.map(({ size }) => size));
