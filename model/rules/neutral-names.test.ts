import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesFile, examplesIn, record, resolve, ruleTexts } from '../index.ts';
import type { Lab } from '../index.ts';
import { isOfFiles } from './cases.ts';
import type { FileCases, RuleCases } from './cases.ts';
import { convention } from './fixtures/_base.ts';
import { neutralNames } from './neutral-names.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test.for([
  ["name: 'asgard-atlas'", "name: 'north-alpha'"],
  ['disks: [{ pool: atlasBedrock }]', 'disks: [{ pool: alphaMain }]'],
  ['{ ...onAtlas, location: wano }', '{ ...onAlpha, location: south }'],
  ["name: 'kube-prometheus-stack', host: prometheus", "name: 'kube-prometheus-stack', host: bravo"],
  ["name: 'atlases-01'", "name: 'atlases-01'"],
] as const)('%s becomes %s', ([text, expected]) => {
  expect(neutralNames(text)).toBe(expected);
});

test('no page of a rule has a codename of the fixtures', () => {
  const codenames = new Set(Object.values(convention.codenames).flatMap(Object.keys));
  const told = ruleTexts.flatMap(({ id }) => {
    const { wrong, right } = examplesIn(read(casesFile(id)));
    const words = `${wrong} ${right}`.match(/[A-Z]?[a-z]+/g) ?? [];
    return words
      .filter((word) => codenames.has(word.toLowerCase()))
      .map((word) => `${id}: ${word}`);
  });
  expect(told).toEqual([]);
});

describe('with neutral names', () => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'homelab-neutral-')));
  afterAll(() => rmSync(copy, { recursive: true }));

  /** The cases and their fixtures are renamed, the rest of the model is the same. */
  beforeAll(() => {
    mkdirSync(join(copy, 'model'));
    for (const room of readdirSync(join(root, 'model')).filter((name) => name !== 'rules'))
      symlinkSync(join(root, 'model', room), join(copy, 'model', room));
    const renamed = ['model/rules/*/*.cases.ts', 'model/rules/fixtures/*.ts'];
    for (const file of globSync(renamed, { cwd: root })) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), neutralNames(read(file)));
    }
  });

  async function rulesBrokenBy(make: () => Lab): Promise<string[]> {
    const { module: lab, recording } = await record(copy, async () => make());
    const { findings } = resolve(lab, recording);
    return [...new Set(findings.map(({ rule }) => rule))];
  }

  test.for(ruleTexts)('the labs of $id break it and nothing else, or hold', async ({ id }) => {
    const { cases }: { cases: RuleCases | FileCases } = await import(join(copy, casesFile(id)));
    if (isOfFiles(cases)) return; // what breaks those is no name
    for (const [name, make] of Object.entries(cases.breaks))
      expect(await rulesBrokenBy(make), name).toEqual([id]);
    for (const [name, make] of Object.entries(cases.holds))
      expect(await rulesBrokenBy(make), name).toEqual([]);
  });
});
