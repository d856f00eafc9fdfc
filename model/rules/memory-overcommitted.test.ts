import { expect, test } from 'vitest';
import { defineHost, defineStoragePool, defineVm, gib, mib, resolve, tib, type Fault, type Size } from '../index.ts';
import { acheron, atlas, atlasBedrock, asgard, debian, labOf, sanzu, styx, wano } from './fixtures/_base.ts';

/** Faults of memory of a lab with one more host, on which one guest takes `taken`. */
function faultsWith(taken: Size, host: { overcommit?: number; site?: typeof wano; status?: 'planned' } = {}): Fault[] {
  const at = host.site ?? asgard;
  const vlan = at === wano ? sanzu : acheron;
  const name: string = `${at.name}-prometheus`;
  const status = host.status ?? 'active';
  const extra = defineHost({
    name: at === wano ? name : 'asgard-zunesha',
    location: at,
    platform: 'proxmox',
    cores: 16,
    memory: gib(64),
    networks: [vlan],
    overcommit: host.overcommit ?? 1,
    status,
  });
  const pool = defineStoragePool({
    name: at === wano ? 'prometheus-mantle' : 'zunesha-bedrock',
    host: extra,
    backend: 'lvm-thin',
    capacity: tib(1),
    status,
  });
  const guest = defineVm({
    name: 'games-01',
    host: extra,
    vmId: 1101,
    cores: 2,
    memory: taken,
    image: debian,
    networks: [at === wano ? sanzu : styx],
    disks: [{ pool, size: gib(20) }],
    status,
  });
  return resolve(labOf({ extra, pool, guest })).faults.filter(({ rule }) => rule === 'memory-overcommitted');
}

test('guests may take exactly what the host has', () => {
  expect(faultsWith(gib(64))).toEqual([]);
});

test('one mebibyte more is told exactly', () => {
  expect(faultsWith({ mebibytes: gib(64).mebibytes + mib(1).mebibytes }).map(({ message }) => message)).toEqual([
    "guests on 'asgard-zunesha' need 65537 MiB of memory, the host has 64 GiB",
  ]);
});

test('overcommit raises the limit, and the help says by how much it is raised already', () => {
  expect(faultsWith(gib(96), { overcommit: 1.5 })).toEqual([]);
  expect(faultsWith(gib(97), { overcommit: 1.5 })).toMatchObject([
    {
      message: "guests on 'asgard-zunesha' need 97 GiB of memory, the host has 64 GiB and may promise 96 GiB",
      help: 'move a guest to asgard-atlas (64 GiB free), or raise `overcommit` (now 1.5) on the host',
    },
  ]);
});

test('a host of another site is no way out', () => {
  expect(faultsWith(gib(65), { site: wano }).map(({ help }) => help)).toEqual(['make a guest smaller, or set `overcommit` on the host']);
});

test('planned guests count on a planned host', () => {
  expect(faultsWith(gib(65), { status: 'planned' })).toHaveLength(1);
});

test('planned guests take nothing from a host that runs', () => {
  const later = defineVm({
    name: 'games-01',
    host: atlas,
    vmId: 1101,
    cores: 2,
    memory: gib(65),
    image: debian,
    networks: [styx],
    disks: [{ pool: atlasBedrock, size: gib(20) }],
    status: 'planned',
  });
  expect(resolve(labOf({ later })).faults).toEqual([]);
});
