import { expect, test } from 'vitest';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { gib, tib } from '../entity/index.ts';
import {
  defineBackup,
  defineBucket,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineLxc,
  defineService,
  defineStoragePool,
  defineTunnel,
  defineZone,
  isEntity,
  kinds,
} from '../kinds/index.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  babylon,
  convention,
  debianLxc,
  labOf,
  styx,
} from '../rules/fixtures/_base.ts';
import { resolve } from './index.ts';

const told = (parts: Readonly<Record<string, object>>): string[] =>
  resolve(labOf(parts)).findings.map(({ rule, message }) => `${rule}: ${message}`);

test('whatever a lab exports is in the resolved lab, in the list of its kind', () => {
  const { lab } = resolve(smallLab);
  const declared = smallLab.parts.flatMap((part) => Object.values(part)).filter(isEntity);
  expect(new Set(declared)).toEqual(new Set(lab?.entities));
  for (const entity of declared) {
    const list: unknown = Reflect.get(lab ?? {}, kinds[entity.kind].list);
    expect(list).toContain(entity);
  }
});

const media = defineLxc({
  name: 'media-01',
  host: atlas,
  vmId: 1201,
  cores: 2,
  memory: gib(4),
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
});
const proxy = defineService({ name: 'traefik', runsOn: media, port: 443 });
const connector = defineService({ name: 'cloudflared', runsOn: media });
const shop = defineService({
  name: 'grafana',
  runsOn: media,
  port: 3000,
  expose: { hostname: 'dash', via: proxy, scope: 'tunnel', auth: 'own' },
  volumes: [{ purpose: 'data', data: 'sqlite', size: gib(1), path: '/data' }],
});
const bucket = (more: object) =>
  defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon, ...more });
const backup = (target: ReturnType<typeof bucket>) =>
  defineBackup({ name: 'lxc-media-01-daily', source: media, target, frequency: 'daily' });
const zone = defineZone({ name: 'example.com' });
const tunnel = (more: object) =>
  defineTunnel({
    name: 'asgard-tunnel',
    location: asgard,
    zone,
    connector,
    routes: [proxy],
    ...more,
  });

test('the lab of this file is sound', () => {
  const target = bucket({});
  expect(
    told({
      media,
      proxy,
      connector,
      shop,
      target,
      backup: backup(target),
      zone,
      tunnel: tunnel({}),
    }),
  ).toEqual([]);
});

test('a field that there is not hides nothing and invents nothing', () => {
  const target = bucket({ lokDays: 3 });
  const name: string = 'media-02';
  const twin = defineLxc({ ...media, name });
  expect(
    told({
      media,
      twin,
      proxy,
      connector,
      shop,
      target,
      backup: backup(target),
      zone,
      tunnel: tunnel({ descripton: 'x' }),
    }),
  ).toMatchInlineSnapshot(`
    [
      "unknown-field: lxc 'media-02' is given a 'kind', which comes from a spread of another entity",
      "unknown-field: bucket 'homelab-babylon-backups-storage' has no field 'lokDays'",
      "unknown-field: tunnel 'asgard-tunnel' has no field 'descripton'",
      "duplicate-vm-id: lxc 'media-02' has id 1201, which is that of lxc 'media-01'",
    ]
  `);
});

test('what a faulty entity may provide is not missed', () => {
  const target = bucket({ status: 'plannd' });
  expect(
    told({
      media,
      proxy,
      connector,
      shop,
      target,
      backup: backup(target),
      zone,
      tunnel: tunnel({ status: 'plannd' }),
    }),
  ).toMatchInlineSnapshot(`
    [
      "invalid-field: bucket 'homelab-babylon-backups-storage': 'status' must be one of 'active', 'planned', 'retiring', not 'plannd'",
      "invalid-field: tunnel 'asgard-tunnel': 'status' must be one of 'active', 'planned', 'retiring', not 'plannd'",
    ]
  `);
  const faulty = defineService({ name: 'grafana', runsOn: media, port: 0 });
  const own = bucket({});
  expect(
    told({
      media,
      proxy,
      connector,
      faulty,
      target: own,
      backup: backup(own),
      zone,
      tunnel: tunnel({}),
    }),
  ).toMatchInlineSnapshot(`
    [
      "invalid-field: service 'grafana': 'port' must be a whole number from 1 to 65535, not 0",
    ]
  `);
});

test('what is missing for real is missed beside a faulty entity of another kind', () => {
  const broken = defineImage({ name: 'tpl-debian-12-2026-09-28', type: 'iso', url: 'x' } as never);
  expect(
    told({ media, proxy, connector, shop, broken }).filter(
      (line) => line.startsWith('missing-backup') || line.startsWith('no-tunnel'),
    ),
  ).toHaveLength(2);
});

test('a file that is missing in `parts` is one fault', () => {
  // A file of its own, of which nothing is in the lab.
  const { findings } = resolve(
    defineLab({
      name: 'fixture',
      domain: 'example.com',
      repository: 'https://github.com/example/fixture',
      convention,
      parts: [
        {
          media,
          proxy,
          connector,
          pool: defineStoragePool({
            name: 'atlas-mantle',
            host: atlas,
            backend: 'zfs',
            capacity: tib(1),
          }),
        },
      ],
    }),
  );
  expect(
    findings.map(({ rule, message, help, related }) => ({
      rule,
      message,
      help,
      related: related?.map(({ message: text }) => text),
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "help": "add \`_base\` to \`parts\` (import * as _base from '../rules/fixtures/_base.ts')",
        "message": "no part of the lab is '_base.ts', but 7 entities of it are used: host 'asgard-atlas', location 'asgard', vlan 'acheron-management-vlan' and 4 more",
        "related": [
          "host 'asgard-atlas' is used here by pool 'atlas-mantle'",
          "location 'asgard' is used here by host 'asgard-atlas'",
          "vlan 'acheron-management-vlan' is used here by host 'asgard-atlas'",
        ],
        "rule": "not-in-lab",
      },
    ]
  `);
});

test('what one file exports in part is told one by one', () => {
  const wano = defineLocation({ name: 'wano', provider: 'on-premises' });
  const first = defineHost({
    name: 'wano-zunesha',
    location: wano,
    platform: 'proxmox',
    cores: 1,
    memory: gib(1),
    networks: [acheron],
  });
  const pool = defineStoragePool({
    name: 'zunesha-mantle',
    host: first,
    backend: 'zfs',
    capacity: tib(1),
  });
  expect(told({ pool }).filter((line) => line.startsWith('not-in-lab'))).toEqual([
    "not-in-lab: host 'wano-zunesha' is used by pool 'zunesha-mantle' but is not part of the lab",
    "not-in-lab: location 'wano' is used by host 'wano-zunesha' but is not part of the lab",
  ]);
});

test('a domain that is none is told once: zones are not measured by it', () => {
  const zone = defineZone({ name: 'example.com' });
  const tunnel = defineTunnel({
    name: 'asgard-tunnel',
    location: asgard,
    zone,
    connector,
    routes: [proxy],
  });
  const { findings } = resolve(
    defineLab({
      ...labOf({ zone, tunnel, proxy, connector, media }),
      domain: 'https://example.com/',
    }),
  );
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'lab-invalid',
  ]);
});
