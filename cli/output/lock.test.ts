import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { withLock } from './lock.ts';
import { hashOf } from './manifest.ts';

const lockOf = (out: string): string => join(tmpdir(), `homelab-${hashOf(out).slice(0, 16)}.lock`);
const done = (): string => 'done';
const nobody = (): void => {};
const fails = (): never => {
  throw new Error('no');
};

describe('the lock', () => {
  test('is held while the work is done and gone afterwards', async () => {
    const out = temporary();
    const held = await withLock(out, () => readFileSync(lockOf(out), 'utf8'), nobody);
    expect(held).toBe(`${process.pid}\n`);
    expect(existsSync(lockOf(out))).toBe(false);
  });

  test('is given back when the work fails', async () => {
    const out = temporary();
    await expect(withLock(out, fails, nobody)).rejects.toThrow('no');
    expect(existsSync(lockOf(out))).toBe(false);
  });

  test('of a dead process is taken over', async () => {
    const out = temporary();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lockOf(out), `${pid}\n`);
    expect(await withLock(out, done, nobody)).toBe('done');
    const left = readdirSync(tmpdir()).map((name) => join(tmpdir(), name));
    expect(left.filter((path) => path.startsWith(lockOf(out)))).toEqual([]);
  });

  test('of a living process is waited for', async () => {
    const out = temporary();
    let busy: number | undefined;
    writeFileSync(lockOf(out), '1\n'); // process 1 always lives
    setTimeout(() => spawnSync('rm', [lockOf(out)]), 120);
    expect(await withLock(out, done, (pid) => (busy = pid))).toBe('done');
    expect(busy).toBe(1);
  });
});
