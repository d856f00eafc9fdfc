import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownLab } from '../tests/own-lab.ts';
import { describeContract } from './contract.ts';
import { resolved } from './fixtures/resolved.ts';
import smallLab from './fixtures/small-lab/index.ts';
import { generateAll } from './index.ts';
import type { Generator } from './output.ts';

const labs = { 'the small lab': smallLab, 'the own lab': ownLab };

/** Folders that hold no generator. */
const others = new Set(['text', 'fixtures']);

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() &&
      !others.has(entry.name) &&
      existsSync(join(import.meta.dirname, entry.name, 'index.ts')),
  )
  .map(({ name }) => name);

for (const folder of folders) {
  const door: Record<string, unknown> = await import(`./${folder}/index.ts`);
  const [name, generate] = Object.entries(door).find(([key]) => key.startsWith('generate')) ?? [];
  if (!isGenerator(generate)) {
    test(`generators/${folder} exports generate<Target>`, () => {
      expect.unreachable(`generators/${folder}/index.ts exports ${Object.keys(door).join(', ')}`);
    });
    continue;
  }

  describeContract(name ?? folder, generate, labs);

  test(`${name} is on the list of generators/index.ts`, () => {
    const lab = resolved(smallLab);
    expect(generateAll(lab)).toEqual(expect.arrayContaining(generate(lab)));
  });
}

test('no two generators write the same file', () => {
  const places = generateAll(resolved(smallLab)).map(({ path, block }) => `${path} ${block ?? ''}`);
  expect(places).toEqual([...new Set(places)]);
});

// --- internal ---

function isGenerator(value: unknown): value is Generator {
  return typeof value === 'function';
}
