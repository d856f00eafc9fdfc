import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownLab } from '../../tests/own-lab.ts';
import {
  casesFile,
  examplesIn,
  inOrder,
  locate,
  pretty,
  record,
  resolve,
  ruleTexts,
  themeOf,
} from '../index.ts';
import type { Diagnostic, Lab } from '../index.ts';
import { isOfFiles } from './cases.ts';
import type { FileCases, RuleCases } from './cases.ts';

const here = import.meta.dirname;
const root = join(here, '../..');
const read = (file: string): string => readFileSync(file, 'utf8');

/** Every file of a rule: `access/not-a-proxy.ts`. */
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[a-z]+\/[a-z][a-z0-9-]*\.ts$/.test(path) && !path.endsWith('/index.ts'))
  .filter((path) => !path.startsWith('fixtures/'))
  .toSorted();

async function casesOf(id: string): Promise<RuleCases | FileCases> {
  const { cases }: { cases: RuleCases | FileCases } = await import(join(root, casesFile(id)));
  return cases;
}

/**
 * Rules whose cases are labs; those whose cases are files are loaded by `cli/file-cases.test.ts`.
 */
const ofLabs = (
  await Promise.all(ruleTexts.map(async (text) => ({ ...text, cases: await casesOf(text.id) })))
).flatMap(({ cases, ...text }) => (isOfFiles(cases) ? [] : [{ ...text, ...cases }]));

/** What is found in a lab that a case makes, as if its files were loaded now. */
async function diagnose(id: string, make: () => Lab): Promise<Diagnostic[]> {
  const folder = dirname(join(root, casesFile(id)));
  const { module, recording } = await record(folder, async () => ({ default: make() }));
  const { findings } = resolve(module.default, recording);
  return inOrder(locate(findings, { text: read, show: (file) => file.slice(root.length + 1) }));
}

describe('the folder', () => {
  test('every file is a rule of its name, listed in the index of its theme', () => {
    expect(ruleTexts.map(({ id }) => `${themeOf(id)}/${id}.ts`).toSorted()).toEqual(files);
  });

  test('what is reported beside the rules has a text and no check', () => {
    const beside = ruleTexts.filter((text) => !('check' in text)).map(({ id }) => id);
    expect(beside.filter((id) => !id.startsWith('lab-'))).toEqual([
      'convention-invalid',
      'copied-entity',
      'duplicate-part',
      'guest-folder-missing',
      'guest-folder-unknown',
      'invalid-field',
      'k8s-file-unread',
      'missing-field',
      'not-in-lab',
      'override-beats-model',
      'promise-not-awaited',
      'unknown-field',
    ]);
  });
});

describe.each(ruleTexts)('the page of $id', ({ id, title, why, remedy }) => {
  test('has a title of one clause', () => {
    expect(title).toMatch(/^[A-Z`].{9,80}[^.]$/);
  });
  test('says why and what to do in sentences', () => {
    expect(why).toMatch(/^\S.{20,}\.$/s);
    expect(remedy).toMatch(/^\S.{10,}\.$/s);
  });
  test('shows what is wrong and what is right', () => {
    const { wrong, right } = examplesIn(read(join(root, casesFile(id))));
    expect(wrong).not.toBe('');
    expect(right).not.toBe(wrong);
  });
});

describe.each(ofLabs)('$id', ({ id, severity, breaks, holds }) => {
  test('is broken by each lab that breaks it, and nothing else is', async () => {
    expect(Object.keys(breaks)).not.toEqual([]);
    for (const [name, make] of Object.entries(breaks)) {
      const found = await diagnose(id, make);
      const told = found.map((diagnostic) => `${diagnostic.severity} ${diagnostic.rule}`);
      expect(new Set(told), name).toEqual(new Set([`${severity} ${id}`]));
    }
  });

  test('is told by place and text', async () => {
    const texts: string[] = [];
    for (const [name, make] of Object.entries(breaks)) {
      const found = await diagnose(id, make);
      const places = new Set(found.map(({ file }) => file));
      expect(places, name).toEqual(new Set([casesFile(id)]));
      texts.push(`## ${name}\n\n${pretty(found, { text: (file) => read(join(root, file)) })}`);
    }
    const expected = join(root, casesFile(id).replace(/\.cases\.ts$/, '.expected.txt'));
    await expect(texts.join('\n')).toMatchFileSnapshot(expected);
  });

  test('holds in each lab that nearly breaks it', async () => {
    expect(Object.keys(holds)).not.toEqual([]);
    for (const [name, make] of Object.entries(holds))
      expect(await diagnose(id, make), name).toEqual([]);
  });
});

test('the own lab has no error', () => {
  const { lab, findings } = resolve(ownLab);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(lab?.stage).toBe('resolved');
});
