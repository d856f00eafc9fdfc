import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout, off } from './fixtures/checkout.ts';

// Whatever is wrong with the cache, the program does what it always does.

const { root, run, cached, cachedFile, forget } = checkout();

describe('the compiled code', () => {
  test.each([
    ['is empty', () => ''],
    ['is cut off', halved],
    ['has other bytes in it', altered],
    ['is something else', () => 'no code at all'],
  ])('%s', async (_, damage) => {
    const expected = await run(['check']);
    const file = cachedFile('.check.v8');
    writeFileSync(file, damage(readFileSync(file)));
    const damaged = readFileSync(file);
    expect(await run(['check'])).toEqual(expected);
    expect(readFileSync(file).equals(damaged)).toBe(false);
  });

  test('is that of another command, or can not be kept', async () => {
    const expected = await run(['names', 'k8s-worker-01']);
    const file = cachedFile('.names.v8');
    writeFileSync(file, readFileSync(cachedFile('.check.v8')));
    expect(await run(['names', 'k8s-worker-01'])).toEqual(expected);
    rmSync(file);
    mkdirSync(file);
    expect(await run(['names', 'k8s-worker-01'])).toEqual(expected);
  });
});

describe('the text of the engine', () => {
  test.each([
    ['is empty', () => ''],
    ['is cut off', (text: string) => text.slice(0, -2000)],
    ['was edited', (text: string) => text.replace('Usage: homelab', 'USAGE: homelab')],
  ])('%s', async (_, damage) => {
    const expected = await run(['--help']);
    const file = cachedFile('.cjs');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    for (const _ of ['first', 'second']) expect(await run(['--help'])).toEqual(expected);
  });
});

describe('the list of what it was made of', () => {
  test.each([
    ['is empty', () => ''],
    ['is cut off', (text: string) => text.slice(0, -20)],
    ['lists nothing', () => '{}'],
    ['has no inputs', (text: string) => JSON.stringify({ ...JSON.parse(text), inputs: null })],
    ['names no engine', (text: string) => text.replaceAll('.cjs', '.gone')],
  ])('%s', async (_, damage) => {
    const expected = await run(['--help']);
    const file = cachedFile('engine.json');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await run(['--help'])).toEqual(expected);
  });
});

describe('where none can be made the sources run, and nothing is said', () => {
  test('without esbuild', async () => {
    forget();
    const esbuild = join(root, 'node_modules/esbuild');
    rmSync(esbuild);
    const expected = await run(['check'], off);
    expect(await run(['check'])).toEqual(expected);
    expect(cached()).toEqual(['modules']);
    symlinkSync(join(import.meta.dirname, '../../node_modules/esbuild'), esbuild);
  });

  test('without a folder that it may write to', async () => {
    forget();
    const expected = await run(['check'], off);
    forget();
    writeFileSync(join(root, 'node_modules/.cache'), 'in the way');
    expect(await run(['check'])).toEqual(expected);
    forget();
  });
});

// --- internal ---

const halved = (data: Buffer): Buffer => data.subarray(0, data.length / 2);
const altered = (data: Buffer): Buffer =>
  Buffer.from(data).fill(7, data.length / 2, data.length - 9);
