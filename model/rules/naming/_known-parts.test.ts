import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineCloudVm, defineDataset, defineLxc, defineStoragePool, defineVlan, defineVm, gib, resolve, tib, type ConventionSpec } from '../../index.ts';
import { asgard, atlas, atlasBedrock, convention, coruscant, debian, debianLxc, labOf, styx, zunesha } from '../fixtures/_base.ts';

// A lab may put the location in front of its guests; it is known through the host, or the cloud.
const guests = '{location}-{role}-{nn}';
const located = { ...convention, patterns: { vm: guests, lxc: guests, 'cloud-vm': guests } };

const faultsOf = (parts: Readonly<Record<string, object>>, spec: ConventionSpec) =>
  resolve(labOf(parts, spec))
    .faults.filter(({ rule, severity }) => rule.startsWith('name-') && severity === 'error')
    .map(({ rule, message, help }) => `${rule}: ${message}; ${help}`);

const size = { cores: 2, memory: gib(4) };
const onAtlas = { ...size, host: atlas, image: debian, networks: [styx], disks: [{ pool: atlasBedrock, size: gib(20) }] };
const inCloud = { ...size, shape: 'small', disk: gib(50), image: 'debian-13' };
const container = { ...size, host: atlas, image: debianLxc, networks: [styx], rootfs: { pool: atlasBedrock, size: gib(8) } };

/** A name that the compiler, for which the default patterns hold here, does not look at. */
const named = (name: string): string => name;

describe('the check', () => {
  test('accepts guests named after the location of their host', () => {
    const web = defineVm({ ...onAtlas, name: 'asgard-web-01', vmId: 1101 });
    const media = defineLxc({ ...container, name: 'asgard-media-01', vmId: 1201 });
    const bastion = defineCloudVm({ ...inCloud, name: 'coruscant-bastion-01', location: coruscant });
    expect(faultsOf({ web, media, bastion }, located)).toEqual([]);
  });

  test('refuses another location, and says the right one', () => {
    const web = defineVm({ ...onAtlas, name: 'wano-web-01', vmId: 1101 });
    const media = defineLxc({ ...container, name: 'media-01', vmId: 1201 });
    const bastion = defineCloudVm({ ...inCloud, name: 'asgard-bastion-01', location: coruscant });
    expect(faultsOf({ web, media, bastion }, located)).toEqual([
      "name-pattern: 'wano-web-01' does not begin with 'asgard': a VM is named asgard-<role>-<nn>; write 'asgard-web-01'",
      "name-pattern: 'media-01' does not begin with 'asgard': an LXC container is named asgard-<role>-<nn>; write 'asgard-media-01'",
      "name-pattern: 'asgard-bastion-01' does not begin with 'coruscant': a cloud VM is named coruscant-<role>-<nn>; write 'coruscant-bastion-01'",
    ]);
  });

  test('knows the location of pools, datasets and VLANs too', () => {
    const spec = {
      ...convention,
      patterns: { pool: '{location}-{host}-{codename}', dataset: '{location}-{host}-{pool}-{purpose}', vlan: '{location}-{codename}-{purpose}' },
    };
    const mantle = defineStoragePool({ name: named('asgard-zunesha-mantle'), host: zunesha, backend: 'zfs', capacity: tib(1) });
    const media = defineDataset({ name: named('wano-atlas-mantle-media'), pool: mantle, content: 'media' });
    const bifrost = defineVlan({ name: named('wano-bifrost-iot'), location: asgard });
    expect(faultsOf({ mantle, media, bifrost }, spec)).toEqual(
      expect.arrayContaining([
        "name-pattern: 'asgard-zunesha-mantle' does not begin with 'wano-zunesha': a storage pool is named wano-zunesha-<codename>; write 'wano-zunesha-mantle'",
        "name-pattern: 'wano-atlas-mantle-media' does not begin with 'wano-zunesha-mantle': a dataset is named wano-zunesha-mantle-<purpose>; write 'wano-zunesha-mantle-media'",
        "name-pattern: 'wano-bifrost-iot' does not begin with 'asgard': a VLAN is named asgard-<codename>-<purpose>; write 'asgard-bifrost-iot'",
      ]),
    );
  });

  test('tells of an unregistered location once, where it is defined', () => {
    const spec = { ...located, codenames: { ...located.codenames, location: { asgard: 'Norse', wano: 'One Piece', babylon: 'History' } } };
    const bastion = defineCloudVm({ ...inCloud, name: 'coruscant-bastion-01', location: coruscant });
    expect(faultsOf({ bastion }, spec)).toEqual([
      "name-unregistered-codename: location 'coruscant': 'coruscant' is no registered location codename; register 'coruscant' under codenames.location in convention.ts, or use a registered one (asgard, babylon, wano)",
    ]);
  });
});

describe('the compiler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'known-parts-'));
  const refusals: string[] = [];

  // One run for all: a lab with the changed pattern; each guest that is refused is one error.
  beforeAll(() => {
    writeFileSync(join(folder, 'lab.mts'), source);
    const extended = { extends: absolute('tsconfig.json'), compilerOptions: { typeRoots: [absolute('node_modules/@types')] }, exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...extended, include: ['*.mts'] }));
    refusals.push(...Array.from(compile(folder).matchAll(/^lab\.mts\((\d+),.*?: error .*'"(.*)"'\.$/gm), ([, , text]) => text ?? ''));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('knows the location too, where the name of the host is a literal', () => {
    expect(refusals).toEqual([
      "✗ a VM is named asgard-<role>-<nn>: write 'asgard-web-01'",
      "✗ an LXC container is named asgard-<role>-<nn>: write 'asgard-media-01'",
      "✗ a cloud VM is named coruscant-<role>-<nn>: write 'coruscant-bastion-01'",
      "✗ 'mordor' is no registered location codename: register it in convention.ts under codenames.location, or use a registered one",
    ]);
  });
});

// --- internal ---

const door = JSON.stringify(absolute('model/index.ts'));
const source = `import { defineCloudVm, defineConvention, defineHost, defineImage, defineLocation, defineLxc, defineStoragePool, defineVm, gib, tib } from ${door};
const convention = defineConvention({
  version: 1,
  codenames: { location: { asgard: 'a', wano: 'b', coruscant: 'c' }, host: { atlas: 'd', prometheus: 'e' }, pool: { bedrock: 'f' } },
  patterns: { vm: '{location}-{role}-{nn}', lxc: '{location}-{role}-{nn}', 'cloud-vm': '{location}-{role}-{nn}' },
});
declare module ${door} { interface Register { convention: typeof convention } }
const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
const coruscant = defineLocation({ name: 'coruscant', provider: 'oracle-cloud' });
const machine = { location: asgard, platform: 'proxmox', cores: 8, memory: gib(64) } as const;
const atlas = defineHost({ ...machine, name: 'asgard-atlas' });
const made: string = 'asgard-prometheus';
const prometheus = defineHost({ ...machine, name: made });
const pool = defineStoragePool({ name: 'atlas-bedrock', host: atlas, backend: 'zfs', capacity: tib(1) });
const image = defineImage({ name: 'tpl-debian-13-2026-09-28', type: 'cloud-image', url: 'https://example.com', checksum: '' });
const vm = { vmId: 1, cores: 1, memory: gib(1), image, disks: [{ pool, size: gib(1) }] };
const lxc = { vmId: 1, cores: 1, memory: gib(1), image, rootfs: { pool, size: gib(1) } };
const cloud = { shape: 's', cores: 1, memory: gib(1), disk: gib(1), image: 'i' };
export const right = [
  defineVm({ ...vm, name: 'asgard-web-01', host: atlas }),
  defineVm({ ...vm, name: 'asgard-web-02', host: atlas, environment: 'dev' }),
  defineLxc({ ...lxc, name: 'asgard-media-01', host: atlas }),
  defineCloudVm({ ...cloud, name: 'coruscant-bastion-01', location: coruscant }),
  defineVm({ ...vm, name: made, host: atlas }),
  defineVm({ ...vm, name: 'asgard-web-03', host: prometheus }),
  defineVm({ ...vm, name: 'wano-web-04', host: prometheus }),
];
export const wrong = [
  defineVm({ ...vm, name: 'wano-web-01', host: atlas }),
  defineLxc({ ...lxc, name: 'media-01', host: atlas }),
  defineCloudVm({ ...cloud, name: 'asgard-bastion-01', location: coruscant }),
  defineVm({ ...vm, name: 'mordor-web-01', host: prometheus }),
];
`;

function compile(folder: string): string {
  const tsc = absolute('node_modules/typescript-7/bin/tsc');
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false', '--noErrorTruncation'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}
