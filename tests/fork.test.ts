import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRepository } from './copy-repository.ts';

// "Make it your lab" of CONTRIBUTING.md, on a copy of this repository: nothing beside model/lab/ may know what the shipped lab is called.
const fork = copyRepository(/^(?:model\/lab\/.*\.ts|tests\/shipped-lab\/.*)$/);
const index = join(fork, 'model/lab/index.ts');
const node = (...args: string[]) => execa(process.execPath, args, { cwd: fork, reject: false, all: true, env: { NO_COLOR: '1' } });
const tsc = (config: string) => node('node_modules/typescript-7/bin/tsc', '-p', config, '--pretty', 'false');

beforeAll(() => {
  mkdirSync(dirname(index), { recursive: true });
  writeFileSync(index, tinyLab);
});
afterAll(() => rmSync(fork, { recursive: true }));

describe('a fork with a lab of its own', () => {
  test('compiles: the engine with its tests and fixtures, and the lab', async () => {
    expect((await tsc('.')).all).toBe('');
    expect((await tsc('tsconfig.lab.json')).all).toBe('');
  });

  test('has its own codenames checked by the compiler', async () => {
    writeFileSync(index, tinyLab.replace("name: 'midgard-yggdrasil'", "name: 'midgard-atlas'"));
    expect((await tsc('tsconfig.lab.json')).all).toContain("'atlas' is no registered host codename");
    writeFileSync(index, tinyLab);
  });

  test('generates its files in place of the old ones', async () => {
    expect(await node('cli/main.ts', 'generate')).toMatchObject({ exitCode: 0 });
    expect(globSync('tofu/*/*.tfvars.json', { cwd: fork }).toSorted()).toEqual([
      'tofu/edge/edge.auto.tfvars.json',
      'tofu/midgard/midgard.auto.tfvars.json',
    ]);
    expect(await node('cli/main.ts', 'generate', '--check')).toMatchObject({ exitCode: 0 });
  });
});

// --- internal ---

const tinyLab = `import { defineConvention, defineHost, defineImage, defineLab, defineLocation, defineStoragePool, defineVlan, defineVm, gib, tib } from '../index.ts';

export const convention = defineConvention({
  version: 1,
  codenames: {
    location: { midgard: 'the world of men: at home' },
    host: { yggdrasil: 'the tree that holds the worlds' },
    vlan: { lethe: 'river of forgetting: servers' },
    pool: { granite: 'local disks' },
  },
  patterns: {},
});
declare module '../index.ts' {
  interface Register {
    convention: typeof convention;
  }
}

const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
const lethe = defineVlan({ name: 'lethe-servers-vlan', location: midgard });
const yggdrasil = defineHost({ name: 'midgard-yggdrasil', location: midgard, platform: 'proxmox', cores: 8, memory: gib(32), networks: [lethe] });
const granite = defineStoragePool({ name: 'yggdrasil-granite', host: yggdrasil, backend: 'lvm-thin', capacity: tib(1) });
const debian = defineImage({ name: 'tpl-debian-13-2026-09-28', type: 'cloud-image', url: 'https://example.com/debian-13.qcow2' });
const vm = { host: yggdrasil, cores: 2, memory: gib(4), image: debian, networks: [lethe] };
const web = defineVm({ ...vm, name: 'web-01', vmId: 101, disks: [{ pool: granite, size: gib(20) }] });

export default defineLab({
  name: 'tiny',
  domain: 'example.org',
  repository: 'https://example.org/tiny',
  convention,
  parts: [{ midgard, lethe, yggdrasil, granite, debian, web }],
});
`;
