import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { neededTool, proxmoxProvider } from '../../tools/index.ts';

const tofu = await neededTool('tofu');
const provider = await neededTool(proxmoxProvider.programs[0]);
const repository = join(import.meta.dirname, '../..');

/** Lines that a document shows of a rehearsal, but for seconds and what is left out. */
function shownIn(path: string, fence: RegExp): string[] {
  const text = readFileSync(join(repository, path), 'utf8');
  const shown = [...text.matchAll(fence)].flatMap(([, lines = '']) => lines.split('\n'));
  return shown.map(withoutSeconds).filter((line) => line.trim() !== '…' && line !== '');
}

const withoutSeconds = (line: string): string => line.replace(/, in [\d.]+ s$/, '');

describe.skipIf(!tofu || !provider)('what documents show of a rehearsal is what it prints', () => {
  let printed: string[] = [];
  beforeAll(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['rehearsal/main.ts'], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    printed = `${stdout}\n${stderr}`.split('\n').map(withoutSeconds);
  });

  test.for([
    ['site/src/content/docs/guides/try-it-without-a-proxmox.md', /^```text[^\n]*\n(.*?)^```$/gms],
    ['README.md', /^```console\n\$ npm ci && npm run rehearse\n(.*?)^```$/gms],
  ] as const)('%s', ([path, fence]) => {
    const shown = shownIn(path, fence);
    expect(shown).not.toEqual([]);
    expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
  });
});
