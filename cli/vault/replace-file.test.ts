import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { replaceFile } from './replace-file.ts';

describe('a file that is replaced', () => {
  test('is readable by nobody else, and leaves nothing beside it', () => {
    const folder = temporary({ 'vault.yml': 'old' });
    replaceFile(join(folder, 'vault.yml'), 'new');
    expect(readFileSync(join(folder, 'vault.yml'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'vault.yml')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['vault.yml']);
  });

  test('may be a link to elsewhere', () => {
    const folder = temporary({ 'real.yml': 'old' });
    symlinkSync('real.yml', join(folder, 'vault.yml'));
    replaceFile(join(folder, 'vault.yml'), 'new');
    expect(readFileSync(join(folder, 'real.yml'), 'utf8')).toBe('new');
  });

  test('that somebody made read-only stays', () => {
    const file = join(temporary({ 'vault.yml': 'old' }), 'vault.yml');
    chmodSync(file, 0o444);
    expect(() => replaceFile(file, 'new')).toThrow("vault.yml' can't be written: it is read-only");
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  test('is no folder', () => {
    const folder = temporary();
    mkdirSync(join(folder, 'vault.yml'));
    expect(() => replaceFile(join(folder, 'vault.yml'), 'new')).toThrow(
      "vault.yml' can't be written: it is no file",
    );
  });

  test('is not written where its folder is a file', () => {
    const folder = temporary({ all: '' });
    expect(() => replaceFile(join(folder, 'all/vault.yml'), 'new')).toThrow(
      "vault.yml' can't be written: a file stands where a folder is needed",
    );
  });

  test('is whole, whenever who writes it is killed', async () => {
    const folder = temporary({ 'vault.yml': 'a'.repeat(size) });
    const file = join(folder, 'vault.yml');
    for (let delay = 1; delay < 30; delay += 5) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writesForEver, file]);
      await once(child.stdout, 'data');
      await sleep(delay);
      child.kill('SIGKILL');
      await once(child, 'close');
      expect(readFileSync(file, 'utf8')).toMatch(/^(?:a+|b+)$/);
      expect(statSync(file).size).toBe(size);
    }
  });
});

// --- internal ---

const size = 1_000_000;

const writesForEver = `
  import { replaceFile } from ${JSON.stringify(new URL('./replace-file.ts', import.meta.url).href)};
  process.stdout.write('begin');
  for (;;) for (const letter of 'ab') replaceFile(process.argv[1], letter.repeat(${size}));
`;
