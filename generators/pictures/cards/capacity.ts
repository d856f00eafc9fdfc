import { guestsOn, inGib, poolsOf, showSize, usersOf } from '../../../model/index.ts';
import type { Host, ResolvedLab, Size, StoragePool } from '../../../model/index.ts';

/** One thing that a host has so much of, and what is given away. */
export interface Amount {
  /** @example 'RAM' */
  readonly label: string;
  readonly used: readonly number[];
  readonly whole: number;
  /** @example '38 of 64 GiB' */
  readonly says: string;
}

// Interim: replaced by model capacity.
export function amountsOf(lab: ResolvedLab, host: Host): readonly Amount[] {
  const guests = guestsOn(lab, host);
  const cores = guests.map((guest) => guest.cores);
  const memory = guests.map((guest) => inGib(guest.memory));
  return [
    { label: 'CPU', used: cores, whole: host.cores, says: `${total(cores)} / ${host.cores}` },
    {
      label: 'RAM',
      used: memory,
      whole: inGib(host.memory),
      says: `${total(memory)} / ${showSize(host.memory)}`,
    },
    ...poolsOf(lab, host).map((pool) => poolAmount(lab, pool)),
  ];
}

// --- internal ---

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

function poolAmount(lab: ResolvedLab, pool: StoragePool): Amount {
  const parts = usersOf(lab, pool).flatMap((user): Size[] => {
    if (user.kind === 'vm')
      return user.disks.filter((disk) => disk.pool === pool).map(({ size }) => size);
    if (user.kind === 'lxc')
      return [
        user.rootfs,
        ...user.mounts.flatMap((m) => (m.size ? [{ pool: m.source, size: m.size }] : [])),
      ]
        .filter((disk) => disk.pool === pool)
        .map(({ size }) => size);
    return user.kind === 'dataset' && user.quota ? [user.quota] : [];
  });
  const used = parts.map(inGib);
  const media = { ssd: 'SSD', hdd: 'HDD', nvme: 'NVMe' } as const;
  const whole = inGib(pool.capacity);
  const sum = showSize({ mebibytes: total(used) * 1024 });
  return {
    label: pool.medium ? media[pool.medium] : 'Disk',
    used,
    whole,
    says: `${sum} / ${showSize(pool.capacity)}`,
  };
}
