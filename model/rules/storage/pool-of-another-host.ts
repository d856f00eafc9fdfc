import type { Guest, StoragePool } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const poolOfAnotherHost: Rule = {
  id: 'pool-of-another-host',
  severity: 'error',
  title: 'A disk lies in a pool of another host',
  why:
    'A pool is made of the disks inside one machine: ' +
    'the host of the guest has no storage of that name, and Proxmox cannot make the disk.',
  remedy: 'Use a pool of the host that the guest runs on, or a dataset that the other host shares.',
  *check(lab) {
    const firstOf = new Map(lab.pools.toReversed().map((pool) => [pool.host, pool]));
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      const away = poolsNamedBy(guest).filter(({ pool }) => pool.host !== guest.host);
      for (const [pool, [first, ...others]] of Map.groupBy(away, (named) => named.pool)) {
        if (!first) continue;
        const own = firstOf.get(guest.host);
        const here = guest.host.name;
        const there = pool.host.name;
        const runs = `${guest.kind} '${guest.name}' runs on '${here}'`;
        yield {
          at: { owner: guest, path: first.path },
          message: `${runs}, pool '${pool.name}' is on '${there}'`,
          help: own
            ? `use a pool of its host, such as ${own.name}`
            : `declare a pool on ${here}, or move the guest to ${there}`,
          related: [
            { at: { owner: pool, path: ['host'] }, message: `the pool is on ${there}` },
            ...others.map(({ path }) => ({ at: { owner: guest, path }, message: 'here too' })),
          ],
        };
      }
    }
  },
};

// --- internal ---

function poolsNamedBy(guest: Guest): { pool: StoragePool; path: (string | number)[] }[] {
  const named =
    guest.kind === 'vm'
      ? guest.disks.map(({ pool }, index) => ({ pool, path: ['disks', index, 'pool'] }))
      : [
          { pool: guest.rootfs.pool, path: ['rootfs', 'pool'] },
          ...guest.mounts.map(({ source }, index) => ({
            pool: source,
            path: ['mounts', index, 'source'],
          })),
        ];
  return named.flatMap(({ pool, path }) => (pool.kind === 'pool' ? [{ pool, path }] : []));
}
