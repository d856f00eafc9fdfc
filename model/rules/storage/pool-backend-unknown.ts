import type { Rule } from '../rule.ts';

export const poolBackendUnknown: Rule = {
  id: 'pool-backend-unknown',
  severity: 'error',
  title: 'A storage server has a pool that it cannot make',
  why:
    'TrueNAS keeps everything in ZFS: ' +
    'it neither makes nor shares volumes of LVM or plain directories.',
  remedy: "Write `backend: 'zfs'`, or name the host that really holds the pool.",
  *check(lab) {
    for (const pool of lab.pools) {
      if (pool.host.platform !== 'truenas' || pool.backend === 'zfs') continue;
      const runs = `'${pool.host.name}' runs TrueNAS, which knows ZFS only`;
      yield {
        at: { owner: pool, path: ['backend'] },
        message: `pool '${pool.name}' has backend '${pool.backend}', but ${runs}`,
        help: "write `backend: 'zfs'`",
        related: [
          { at: { owner: pool.host, path: ['platform'] }, message: 'the host runs TrueNAS' },
        ],
      };
    }
  },
};
