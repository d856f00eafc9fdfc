import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { hasTools } from './play.ts';

/** A line that is told while OpenTofu is at work. */
const AT_WORK = 'is made and started';

describe.skipIf(!hasTools)('a rehearsal that is ended early', () => {
  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s says so and leaves nothing behind', async ([signal, code]) => {
    const { rehearsal, left } = rehearse();
    for await (const line of rehearsal.iterable({ from: 'stderr' }))
      if (line.includes(AT_WORK)) rehearsal.kill(signal);
    const ended = await rehearsal;
    expect(ended).toMatchObject({ exitCode: code });
    expect(ended.stderr.split('\n').at(-1)).toBe('interrupted; nothing is left behind');
    expect(left()).toEqual({ files: [], processes: [] });
  });

  test('by a reader that goes away works on to its end, and leaves nothing behind', async () => {
    const { rehearsal, left } = rehearse();
    rehearsal.stderr.once('data', () => rehearsal.stderr.destroy());
    expect(await rehearsal).toMatchObject({ exitCode: 0 });
    expect(left()).toEqual({ files: [], processes: [] });
  });
});

test.skipIf(!hasTools)('a rehearsal without room says where it would have been', async () => {
  const { folder, rehearsal } = rehearse('not-there');
  expect(await rehearsal).toMatchObject({
    exitCode: 1,
    stderr: `asgard on a simulated Proxmox VE: no real machine is touched
  addresses are made up
error: a rehearsal can't be set up in '${join(folder, 'not-there')}': there is no such file (ENOENT)
  = help: make room, or name another folder in TMPDIR`,
  });
});

// --- internal ---

/** Runs it as a person does, with a folder of its own for what lives shortly. */
function rehearse(below = '') {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-ended-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const rehearsal = execa(process.execPath, ['rehearsal/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { TMPDIR: join(folder, below) },
    reject: false,
  });
  const left = () => ({ files: readdirSync(folder), processes: processesIn(folder) });
  return { folder, rehearsal, left };
}

/** Processes whose environment names a folder, on a system that shows it. */
function processesIn(folder: string): string[] {
  const ids = existsSync('/proc/self/environ') ? readdirSync('/proc').filter(isNumber) : [];
  return ids.filter((id) => environmentOf(id).includes(folder));
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** Empty for a process that has ended meanwhile, or that we may not look at. */
function environmentOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8');
  } catch {
    return '';
  }
}
