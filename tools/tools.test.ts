import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ansible } from './ansible.ts';
import { versionIn } from './find.ts';
import { go } from './go.ts';
import { cacheFolder, find, install, neededTool, toolPath } from './index.ts';
import { run } from './run.ts';
import { table } from './table.ts';
import { fits, type Tool } from './tool.ts';

test.for([
  ['1.12.6', true],
  ['1.12.7', true],
  ['1.12.10', true],
  ['1.12.5', false],
  ['1.13.0', false],
  ['2.12.6', false],
  ['1.12.6-dev', true],
  ['', false],
] as const)('%s on PATH fits a pinned 1.12.6: %s', ([found, expected]) => {
  expect(fits(found, '1.12.6')).toBe(expected);
});

test.for([
  ['1.19.8', false], // of Debian 12
  ['1.21.0', true],
  ['1.26.8', true],
  ['2.0.0', true],
] as const)('Go %s on PATH fetches the Go that a module wants: %s', ([found, expected]) => {
  expect(go.suffices?.(found)).toBe(expected);
});

test('the cache follows XDG, but for relative paths', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/tmp/cache' })).toBe('/var/tmp/cache/homelab-tools');
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache' })).toBe(join(homedir(), '.cache/homelab-tools'));
  expect(cacheFolder({})).toBe(join(homedir(), '.cache/homelab-tools'));
});

describe('a tool', () => {
  test('is found on PATH only in a fitting version', async () => {
    const [old, right] = [folder(), folder()];
    writeProgram(old, '1.1.9');
    writeProgram(right, '1.2.4');
    expect(await find(echo, folder(), [old, right].join(delimiter))).toEqual({
      bin: right,
      version: '1.2.4',
      from: 'PATH',
    });
    expect(await find(echo, folder(), old)).toBeUndefined();
  });

  test('is found on PATH in whatever version is enough for it', async () => {
    const old = folder();
    writeProgram(old, '1.1.9');
    const patient: Tool = { ...echo, suffices: (version) => version.startsWith('1.') };
    expect(await find(patient, folder(), old)).toMatchObject({ bin: old, version: '1.1.9' });
  });

  test('built by two runs at once is there once, and nothing half-built is left', async () => {
    const cache = folder();
    const found = await Promise.all([install(echo, cache), install(echo, cache)]);
    expect(found).toEqual(
      [1, 2].map(() => ({ bin: join(cache, 'echo-1.2.3/bin'), version: '1.2.3', from: 'cache' })),
    );
    expect(readdirSync(cache)).toEqual(['echo-1.2.3']);
  });

  test('whose build fails leaves nothing behind', async () => {
    const cache = folder();
    await expect(
      install({ ...echo, build: () => Promise.reject(new Error('no network')) }, cache),
    ).rejects.toThrow('no network');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('of another version than promised is refused', async () => {
    const cache = folder();
    await expect(install({ ...echo, version: '1.2.9' }, cache)).rejects.toThrow(
      `${cache}/echo-1.2.9 does not hold echo 1.2.9 (its echo-version says 1.2.3): ` +
        'delete that folder and run npm run tools',
    );
  });

  test('that nobody offers is a mistake in the test that asks for it', async () => {
    await expect(toolPath('tofuu')).rejects.toThrow(
      "no tool offers the program 'tofuu': there are ",
    );
    await expect(neededTool('tofuu')).rejects.toThrow("no tool offers the program 'tofuu'");
  });
});

test('a table says of each tool which version is used, and from where', () => {
  const found = { bin: '/usr/bin', version: '1.2.4', from: 'PATH' } as const;
  const long: Tool = { ...echo, name: 'a-long-name' };
  expect(
    table([
      { tool: echo, found },
      { tool: long, found: undefined },
    ]).join('\n'),
  ).toBe(
    [
      'tool         version  from  where',
      'echo         1.2.4    PATH  /usr/bin',
      'a-long-name  1.2.3    -     not installed',
    ].join('\n'),
  );
});

const inventory = await neededTool('ansible-inventory');
test.skipIf(!inventory).for(['C', 'xx_XX.UTF-8'])(
  'Ansible says its version where the locale is %s, which it refuses',
  async (locale) => {
    vi.stubEnv('LC_ALL', locale);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(await versionIn(ansible, dirname(inventory ?? ''))).toBe(ansible.version);
  },
);

test('a program that is not there is named, with what to do', async () => {
  await expect(run('homelab-no-such-program', [], { missing: 'install it' })).rejects.toThrow(
    'homelab-no-such-program is not installed: install it',
  );
});

test('a program that fails shows the last lines that it wrote', async () => {
  await expect(
    run('sh', ['-c', 'echo first; echo reason >&2; exit 3'], { missing: '' }),
  ).rejects.toThrow(/failed:\n {4}first\n {4}reason$/);
});

// --- internal ---

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'homelab-tools-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function writeProgram(bin: string, version: string): void {
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'echo-version'), `#!/bin/sh\necho 'Echo v${version}'\n`);
  chmodSync(join(bin, 'echo-version'), 0o755);
}

/** A tool that says its version and can do nothing else. */
const echo: Tool = {
  name: 'echo',
  version: '1.2.3',
  programs: ['echo-version'],
  ask: { args: [], answer: /^Echo v(\S+)/ },
  takes: 'no time',
  build: async (home) => writeProgram(join(home, 'bin'), '1.2.3'),
};
