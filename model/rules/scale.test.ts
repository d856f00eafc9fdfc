import { expect, test } from 'vitest';
import {
  defineCluster,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineService,
  defineStoragePool,
  defineVlan,
  defineVm,
  gib,
  resolve,
  tib,
  type RuleFinding,
  type Vm,
} from '../index.ts';
import { convention } from './fixtures/_base.ts';

const GUESTS = 10_000;

/** A lab in which every one of many guests has the same faults. */
function faultyLab(count: number) {
  const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
  const wano = defineLocation({ name: 'wano', provider: 'on-premises' });
  const sanzu = defineVlan({ name: 'sanzu-storage-vlan', location: wano });
  const atlas = defineHost({
    name: 'asgard-atlas',
    location: asgard,
    platform: 'proxmox',
    cores: 4,
    memory: gib(64),
    networks: [],
    status: 'planned',
  });
  const prometheus = defineHost({
    name: 'asgard-prometheus',
    location: asgard,
    platform: 'proxmox',
    cores: 4,
    memory: gib(64),
    networks: [],
  });
  const pool = defineStoragePool({
    name: 'prometheus-bedrock',
    host: prometheus,
    backend: 'lvm-thin',
    capacity: tib(1),
  });
  const image = defineImage({
    name: 'tpl-debian-lxc-13-2026-09-28',
    type: 'lxc-template',
    url: 'https://example.com/a.tar.zst',
    checksum: '0'.repeat(64),
  });
  const guests: Vm[] = [];
  for (let index = 0; index < count; index += 1) {
    guests.push(
      defineVm({
        name: `guest-${index}`,
        host: atlas,
        vmId: 100,
        cores: 8,
        memory: gib(4),
        image,
        networks: [sanzu],
        disks: [{ pool, size: gib(20) }],
        gpus: ['none'],
        ballooning: true,
        onBoot: false,
      }),
    );
  }
  const orion = defineCluster({ name: 'wano-orion-cluster', location: wano, controlPlane: guests });
  const services = guests.map((guest, index) =>
    defineService({ name: `app-${index}`, runsOn: guest }),
  );
  for (const [index, service] of services.entries())
    Object.assign(service, { dependsOn: [services[(index + 1) % count]] });
  return defineLab({
    name: 'scale',
    domain: 'example.com',
    repository: 'https://example.com/scale',
    convention,
    parts: [{ asgard, wano, sanzu, atlas, prometheus, pool, image, guests, orion, services }],
  });
}

const countByRule = (findings: readonly RuleFinding[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

const { findings } = resolve(faultyLab(GUESTS));

test('ten thousand faulty guests are all told, each fault once', () => {
  expect(countByRule(findings)).toMatchInlineSnapshot(`
    {
      "control-plane-on-one-host": 1,
      "cores-overcommitted": 1,
      "cores-oversized": 10000,
      "dependency-cycle": 1,
      "depends-on-planned": 10000,
      "disk-overcommitted": 1,
      "duplicate-vm-id": 9999,
      "even-control-plane": 1,
      "gpu-guest-ballooning": 10000,
      "gpu-not-on-host": 10000,
      "host-without-network": 1,
      "image-type-mismatch": 10000,
      "memory-overcommitted": 1,
      "name-pattern": 9910,
      "node-ballooning": 10000,
      "node-of-another-site": 1,
      "not-on-boot": 10000,
      "pool-of-another-host": 10000,
      "vlan-of-another-site": 10000,
    }
  `);
});

test('the figures of a crowded host, and a circle of all services, stay short', () => {
  const told = findings.filter(
    ({ rule }) => rule === 'memory-overcommitted' || rule === 'dependency-cycle',
  );
  expect(
    told.map(({ rule, message, note, related }) => ({
      rule,
      message,
      note,
      others: related?.length,
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "message": "guests on 'asgard-atlas' need 40000 GiB of memory, the host has 64 GiB",
        "note": "9992 smaller ones 39968 GiB, guest-9992 4 GiB, guest-9993 4 GiB, guest-9994 4 GiB, guest-9995 4 GiB, guest-9996 4 GiB, guest-9997 4 GiB, guest-9998 4 GiB, guest-9999 4 GiB",
        "others": undefined,
        "rule": "memory-overcommitted",
      },
      {
        "message": "services wait for each other: app-0 → app-1 → app-2 → app-3 → app-4 → app-5 → app-6 → app-7 → app-8 → app-9 → … 9989 more … → app-9999 → app-0",
        "note": undefined,
        "others": 12,
        "rule": "dependency-cycle",
      },
    ]
  `);
});
