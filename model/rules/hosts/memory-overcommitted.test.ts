import { expect, test } from 'vitest';
import { defineHost, defineStoragePool, defineVm, gib, mib, resolve, tib, type Fault, type Size } from '../../index.ts';
import { acheron, asgard, atlas, atlasBedrock, debian, godzilla, godzillaBedrock, labOf, prometheus, prometheusBedrock, sanzu, styx, wano } from '../fixtures/_base.ts';

/** Faults of memory of a lab with one more host, on which one guest takes `taken`. */
function faultsWith(taken: Size, host: { memory?: Size; overcommit?: number; site?: typeof wano; status?: 'planned' } = {}): Fault[] {
  const at = host.site ?? asgard;
  const vlan = at === wano ? sanzu : acheron;
  const name: string = `${at.name}-prometheus`;
  const status = host.status ?? 'active';
  const extra = defineHost({
    name: at === wano ? name : 'asgard-zunesha',
    location: at,
    platform: 'proxmox',
    cores: 16,
    memory: host.memory ?? gib(64),
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
    "vm 'games-01' alone needs 65537 MiB of memory, its host 'asgard-zunesha' has 64 GiB",
  ]);
});

test('a guest that is larger than its host is a fault of the guest, and only a host that can take it is offered', () => {
  const [fault] = faultsWith(gib(100));
  expect(fault).toMatchObject({
    at: { owner: { name: 'games-01' }, path: ['memory'] },
    help: 'give it 64 GiB at most, or give the host more memory',
    related: [{ at: { owner: { name: 'asgard-zunesha' }, path: ['memory'] }, message: "the memory of 'asgard-zunesha'" }],
  });
  expect(faultsWith(gib(33), { memory: gib(32) }).map(({ help }) => help)).toEqual([
    'give it 32 GiB at most, or move it to asgard-atlas (64 GiB free)',
  ]);
});

/** Faults of memory of guests of these sizes on atlas, while its neighbours have `left` to give. */
function faultsOfGuests(sizes: readonly number[], left: number): Fault[] {
  const places = [
    ...sizes.map((size) => ({ host: atlas, pool: atlasBedrock, size })),
    { host: prometheus, pool: prometheusBedrock, size: 64 - left },
    { host: godzilla, pool: godzillaBedrock, size: 64 - left },
  ];
  const guests = places.map(({ host, pool, size }, index) => {
    const name: string = `games-0${index + 1}`;
    const disks = [{ pool, size: gib(20) }];
    return defineVm({ name, host, vmId: 1101 + index, cores: 2, memory: gib(size), image: debian, networks: [styx], disks });
  });
  return resolve(labOf({ guests })).faults.filter(({ rule }) => rule === 'memory-overcommitted');
}

test('a move is offered only if a single one helps', () => {
  const smaller = 'make a guest smaller, or set `overcommit` on the host';
  expect(faultsOfGuests([20, 20, 20, 20], 32).map(({ help }) => help)).toEqual([
    'move a guest to asgard-godzilla (32 GiB free), or set `overcommit` on the host',
  ]);
  expect(faultsOfGuests([60, 60], 32).map(({ help }) => help)).toEqual([smaller]); // none fits there
  expect(faultsOfGuests([30, 30, 30, 30], 32).map(({ help }) => help)).toEqual([smaller]); // one is not enough
});

test('the guests beside a giant are told only if they are too many by themselves', () => {
  expect(faultsOfGuests([100, 60], 1).map(({ at: { owner } }) => owner)).toMatchObject([{ name: 'games-01' }]);
  expect(faultsOfGuests([100, 60, 60], 1).map(({ at: { owner } }) => owner)).toMatchObject([{ name: 'games-01' }, { name: 'asgard-atlas' }]);
});

test('overcommit raises the limit, and the help says by how much it is raised already', () => {
  expect(faultsWith(gib(96), { overcommit: 1.5 })).toEqual([]);
  expect(faultsWith(gib(97), { overcommit: 1.5 })).toMatchObject([
    {
      message: "vm 'games-01' alone needs 97 GiB of memory, its host 'asgard-zunesha' has 64 GiB and may promise 96 GiB",
      help: 'give it 96 GiB at most, or give the host more memory',
    },
  ]);
});

test('a host of another site is no way out', () => {
  expect(faultsWith(gib(65), { site: wano }).map(({ help }) => help)).toEqual(['give it 64 GiB at most, or give the host more memory']);
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
