import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import { gib, tib, totalSize } from '../../entity/index.ts';
import { indexLab } from '../../graph/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import {
  conventionOf,
  defineDataset,
  defineHost,
  defineLxc,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { Guest, Host, Lab } from '../../kinds/index.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  convention,
  debian,
  debianLxc,
  godzilla,
  labOf,
  phlegethon,
  prometheus,
  styx,
} from '../../rules/fixtures/_base.ts';
import { bedrock, nasLabOf } from '../../rules/fixtures/_nas.ts';
import { capacityOf, evacuationOf } from './index.ts';

const onAtlas = { host: atlas, cores: 4, memory: gib(8), networks: [styx], vmId: 1001 };
const vm = { ...onAtlas, image: debian, disks: [{ pool: atlasBedrock, size: gib(100) }] };
const container = {
  ...onAtlas,
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
};
const share = { content: 'media', share: 'nfs', network: phlegethon } as const;

test('guests with the most memory go first, each to the first host that has room', () => {
  const small = defineVm({ ...vm, name: 'a-small-01', memory: gib(4) });
  const large = defineVm({ ...vm, name: 'b-large-01', vmId: 1002, memory: gib(58) });
  expect(moves(labOf({ small, large }), atlas)).toEqual([
    'b-large-01 to asgard-godzilla',
    'a-small-01 to asgard-prometheus, for asgard-godzilla lacks memory',
  ]);
});

test('a guest with a card goes where there is such a card', () => {
  const second = defineHost({
    name: 'asgard-zunesha',
    location: asgard,
    platform: 'proxmox',
    cores: 16,
    memory: gib(64),
    networks: [acheron],
    gpus: godzilla.gpus,
  });
  const pool = defineStoragePool({
    name: 'zunesha-bedrock',
    host: second,
    backend: 'zfs',
    capacity: tib(1),
  });
  const disks = [{ pool, size: gib(100) }];
  const player = defineVm({ ...vm, name: 'player-01', host: second, disks, gpus: ['rtx-4090'] });
  expect(moves(labOf({ second, pool, player }), second)).toEqual([
    'player-01 to asgard-godzilla, for asgard-atlas lacks gpu',
  ]);
});

test('a container goes where the share is mounted that its host passes in', () => {
  const media = defineDataset({
    ...share,
    name: 'bedrock-media',
    pool: bedrock,
    clients: [atlas, prometheus],
  });
  const mounts = [{ source: media, path: '/srv/media' }];
  const player = defineLxc({ ...container, name: 'player-01', mounts });
  expect(moves(nasLabOf({ media, player }), atlas)).toEqual([
    'player-01 to asgard-prometheus, for asgard-godzilla lacks disk',
  ]);
});

test('a container has no place without the share that dies with its host', () => {
  const media = defineDataset({
    ...share,
    name: 'bedrock-media',
    pool: atlasBedrock,
    clients: [godzilla, prometheus],
  });
  const mounts = [{ source: media, path: '/srv/media' }];
  const player = defineLxc({ ...container, name: 'player-01', mounts });
  expect(moves(labOf({ media, player }), atlas)).toEqual([
    'player-01 nowhere, for asgard-godzilla lacks disk, for asgard-prometheus lacks disk',
  ]);
});

test('nobody is moved to another site', () => {
  const guest = defineVm({ ...vm, name: 'guest-01', memory: gib(62) });
  const [first] = evacuationOf(resolved(labOf({ guest })), atlas);
  expect(first?.refusals.map(({ host }) => host.location)).toEqual([asgard, asgard]);
});

test('whatever there is, each guest is asked for once and no host is filled beyond its limits', () => {
  fc.assert(
    fc.property(fc.array(aHost, { minLength: 2, maxLength: 4 }), (specs) => {
      const lab = labWith(specs);
      for (const host of lab.hosts) {
        const all = evacuationOf(lab, host);
        expect(new Set(all.map(({ guest }) => guest))).toEqual(
          new Set(capacityOf(lab, host).guests),
        );
        for (const [to, arrived] of Map.groupBy(all, (move) => move.to)) {
          if (to)
            expectRoom(
              lab,
              to,
              arrived.map(({ guest }) => guest),
            );
          else expect(all.flatMap(({ refusals }) => refusals).length).toBeGreaterThan(0);
        }
      }
    }),
  );
});

// --- internal ---

function moves(lab: Lab, host: Host): string[] {
  return evacuationOf(resolved(lab), host).map(({ guest, to, refusals }) => {
    const why = refusals.map(({ host: { name }, lacks }) => `${name} lacks ${lacks.join(', ')}`);
    const where = to ? `to ${to.name}` : 'nowhere';
    return [`${guest.name} ${where}`, ...why].join(', for ');
  });
}

interface HostSpec {
  readonly memory: number;
  readonly capacity: number;
  readonly guests: readonly { readonly memory: number; readonly disk: number }[];
}

const aHost: fc.Arbitrary<HostSpec> = fc.record({
  memory: fc.integer({ min: 4, max: 64 }),
  capacity: fc.integer({ min: 10, max: 400 }),
  guests: fc.array(
    fc.record({
      memory: fc.integer({ min: 1, max: 32 }),
      disk: fc.integer({ min: 1, max: 200 }),
    }),
    { maxLength: 5 },
  ),
});

/** Of hosts that may be too full already: the index knows no rules. */
function labWith(specs: readonly HostSpec[]): LabIndex {
  const members = specs.flatMap(({ memory, capacity, guests }, at) => {
    const host = defineHost({
      name: named(`asgard-host-${at}`),
      location: asgard,
      platform: 'proxmox',
      cores: 4,
      memory: gib(memory),
    });
    const pool = defineStoragePool({
      name: named(`host-${at}-bedrock`),
      host,
      backend: 'zfs',
      capacity: gib(capacity),
    });
    const vms = guests.map((guest, index) =>
      defineVm({
        ...vm,
        name: named(`guest-${at}-${index}`),
        host,
        memory: gib(guest.memory),
        disks: [{ pool, size: gib(guest.disk) }],
      }),
    );
    return [host, pool, ...vms];
  });
  return indexLab(labOf({}), conventionOf(convention).convention, [asgard, ...members], new Set());
}

/** A name that the compiler does not know, as one made in a loop. */
function named(text: string): string {
  return text;
}

function expectRoom(lab: LabIndex, to: Host, arrived: readonly Guest[]): void {
  const { cores, memory, pools } = capacityOf(lab, to);
  const memories = totalSize([memory.used, memory.reserve, ...arrived.map((each) => each.memory)]);
  expect(memories.mebibytes).toBeLessThanOrEqual(memory.limit.mebibytes);
  const allCores = arrived.reduce((sum, each) => sum + each.cores, cores.used);
  expect(allCores).toBeLessThanOrEqual(cores.limit);
  const free = totalSize(pools.map((pool) => pool.free));
  const disks = arrived.flatMap((each) => (each.kind === 'vm' ? each.disks : []));
  expect(totalSize(disks.map(({ size }) => size)).mebibytes).toBeLessThanOrEqual(free.mebibytes);
}
