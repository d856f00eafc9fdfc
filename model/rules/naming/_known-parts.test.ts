import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What the check knows is shown by the cases of `name-pattern`.
describe('the compiler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'known-parts-'));
  const refusals: string[] = [];

  // One run for all: a lab with the changed pattern; each guest that is refused is one error.
  beforeAll(() => {
    writeFileSync(join(folder, 'lab.mts'), source);
    const extended = {
      extends: absolute('tsconfig.json'),
      compilerOptions: { typeRoots: [absolute('node_modules/@types')] },
      exclude: [],
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ ...extended, include: ['*.mts'] }),
    );
    refusals.push(
      ...Array.from(
        compile(folder).matchAll(/^lab\.mts\((\d+),.*?: error .*'"(.*)"'\.$/gm),
        ([, , text]) => text ?? '',
      ),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('knows the location too, where the name of the host is a literal', () => {
    expect(refusals).toEqual([
      "✗ a VM is named asgard-<role>-<nn>: write 'asgard-web-01'",
      "✗ an LXC container is named asgard-<role>-<nn>: write 'asgard-media-01'",
      "✗ a cloud VM is named coruscant-<role>-<nn>: write 'coruscant-bastion-01'",
      "✗ 'mordor' is no registered location codename: " +
        'register it in convention.ts under codenames.location, or use a registered one',
    ]);
  });
});

// --- internal ---

const door = JSON.stringify(absolute('model/index.ts'));
const source = `import {
  defineCloudVm,
  defineConvention,
  defineHost,
  defineImage,
  defineLocation,
  defineLxc,
  defineStoragePool,
  defineVm,
  gib,
  tib,
} from ${door};
const convention = defineConvention({
  version: 1,
  codenames: {
    location: { asgard: 'a', wano: 'b', coruscant: 'c' },
    host: { atlas: 'd', prometheus: 'e' },
    pool: { bedrock: 'f' },
  },
  patterns: {
    vm: '{location}-{role}-{nn}',
    lxc: '{location}-{role}-{nn}',
    'cloud-vm': '{location}-{role}-{nn}',
  },
});
declare module ${door} { interface Register { convention: typeof convention } }
const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
const coruscant = defineLocation({ name: 'coruscant', provider: 'oracle-cloud' });
const machine = { location: asgard, platform: 'proxmox', cores: 8, memory: gib(64) } as const;
const atlas = defineHost({ ...machine, name: 'asgard-atlas' });
const made: string = 'asgard-prometheus';
const prometheus = defineHost({ ...machine, name: made });
const pool = defineStoragePool({
  name: 'atlas-bedrock',
  host: atlas,
  backend: 'zfs',
  capacity: tib(1),
});
const image = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com',
  checksum: '',
});
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
    return execFileSync(
      process.execPath,
      [tsc, '-p', folder, '--pretty', 'false', '--noErrorTruncation'],
      { cwd: folder, encoding: 'utf8' },
    );
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}
