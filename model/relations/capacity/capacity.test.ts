import { describe, expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import smallLab from '../../../generators/fixtures/small-lab/index.ts';
import { ownLab } from '../../../tests/own-lab.ts';
import { gib, showSize, tib, totalSize } from '../../entity/index.ts';
import { defineDataset, defineStoragePool, defineVm } from '../../kinds/index.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  godzilla,
  godzillaBedrock,
  labOf,
  styx,
  zunesha,
} from '../../rules/fixtures/_base.ts';
import { isLive } from '../place.ts';
import { capacityOf, largestFit, poolUse, siteCapacity } from './index.ts';

const machine = { cores: 4, networks: [styx], image: debian, vmId: 1001 };
const onAtlas = { ...machine, host: atlas, disks: [{ pool: atlasBedrock, size: gib(100) }] };
const planned = { vmId: 1002, status: 'planned' } as const;

test('what is planned takes nothing of a host that is there, and gives it nothing', () => {
  const now = defineVm({ ...onAtlas, name: 'now-01', memory: gib(8) });
  const later = defineVm({ ...onAtlas, ...planned, name: 'later-01', memory: gib(8) });
  const pool = defineStoragePool({
    name: 'atlas-mantle',
    host: atlas,
    backend: 'zfs',
    capacity: tib(8),
    status: 'planned',
  });
  const { guests, memory, pools } = capacityOf(resolved(labOf({ now, later, pool })), atlas);
  expect(guests).toEqual([now]);
  expect(showSize(memory.used)).toBe('8 GiB');
  expect(pools.map(({ used }) => showSize(used))).toEqual(['100 GiB']);
});

test('a dataset takes its quota of a pool, one without what lies in it', () => {
  const pool = { pool: atlasBedrock, content: 'vm-disks' } as const;
  const limited = defineDataset({ ...pool, name: 'bedrock-limited', quota: gib(300) });
  const open = defineDataset({ ...pool, name: 'bedrock-open' });
  const disks = [
    { pool: limited, size: gib(10) },
    { pool: open, size: gib(20) },
  ];
  const guest = defineVm({ ...onAtlas, name: 'guest-01', memory: gib(8), disks });
  const { claims } = poolUse(resolved(labOf({ limited, open, guest })), atlasBedrock);
  expect(claims.map(({ name, size }) => `${name} ${showSize(size)}`)).toEqual([
    'bedrock-limited 300 GiB',
    'guest-01 20 GiB',
  ]);
});

describe('the largest guest that still fits', () => {
  test('leaves a twentieth of the memory to its host', () => {
    const fit = largestFit(resolved(labOf({})), atlas);
    expect(fit && [fit.cores, showSize(fit.memory)]).toEqual([16, '60.5 GiB']);
  });

  test('gets a card only if nobody has it', () => {
    const player = defineVm({
      ...machine,
      name: 'player-01',
      host: godzilla,
      memory: gib(8),
      disks: [{ pool: godzillaBedrock, size: gib(100) }],
      gpus: ['rtx-4090'],
    });
    expect(largestFit(resolved(labOf({})), godzilla)?.gpus).toEqual(godzilla.gpus);
    expect(largestFit(resolved(labOf({ player })), godzilla)?.gpus).toEqual([]);
  });

  test('does not run on a storage server', () => {
    expect(largestFit(resolved(labOf({})), zunesha)).toBeUndefined();
  });
});

describe.for([
  ['the own lab', resolved(ownLab)],
  ['a small lab', resolved(smallLab)],
] as const)('of %s', ([, lab]) => {
  const capacities = lab.hosts.map((host) => capacityOf(lab, host));

  test('what is used and what is free are together what there is', () => {
    for (const { cores, memory, pools } of capacities) {
      expect(cores.used + cores.free).toBe(cores.limit);
      expect(totalSize([memory.used, memory.free])).toEqual(memory.limit);
      for (const { whole, used, free } of pools) expect(totalSize([used, free])).toEqual(whole);
    }
  });

  test('each guest has its part of the memory and cores of its host', () => {
    for (const { guests, cores, memory } of capacities) {
      expect(memory.used).toEqual(totalSize(guests.map((guest) => guest.memory)));
      expect(cores.used).toBe(guests.reduce((sum, guest) => sum + guest.cores, 0));
    }
  });

  test('the largest guest takes no more than is free', () => {
    for (const { host, cores, memory, pools } of capacities) {
      const fit = largestFit(lab, host);
      if (!fit) continue;
      expect(fit.cores).toBeLessThanOrEqual(cores.free);
      expect(fit.memory.mebibytes).toBeLessThanOrEqual(memory.free.mebibytes);
      for (const { pool, size } of fit.pools) {
        const use = pools.find((each) => each.pool === pool);
        expect(size.mebibytes).toBeLessThanOrEqual(use?.free.mebibytes ?? 0);
      }
    }
  });

  test('each pool that is there is counted at its site, once', () => {
    const sites = lab.locations.map((site) => siteCapacity(lab, site).storage.whole);
    const counted = lab.pools.filter((pool) => isLive(pool) || !isLive(pool.host.location));
    expect(totalSize(sites)).toEqual(totalSize(counted.map(({ capacity }) => capacity)));
  });
});
