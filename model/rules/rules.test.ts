import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownLab } from '../../tests/own-lab.ts';
import { inOrder, isLab, locate, pretty, resolve, ruleTexts, type Diagnostic } from '../index.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
/** A lab that cannot be loaded is told by the command line, which has its own fixtures. */
const isOfLoader = (id: string): boolean => id.startsWith('lab-') && id !== 'lab-invalid';

const read = (file: string): string => readFileSync(file, 'utf8');
const fixtures = readdirSync(`${here}fixtures`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();
const files = readdirSync(here)
  .filter((name) => /^[a-z][a-z0-9-]*\.ts$/.test(name) && !['rule.ts', 'index.ts'].includes(name))
  .map((name) => name.slice(0, -3))
  .toSorted();

async function diagnose(id: string): Promise<Diagnostic[]> {
  const { default: lab }: { default: unknown } = await import(`./fixtures/${id}/index.ts`);
  if (!isLab(lab)) throw new Error(`fixture ${id} exports no lab`);
  return inOrder(locate(resolve(lab).faults, { text: read, show: (file) => file.slice(root.length) }));
}

describe('the folder', () => {
  test('every file is a rule of its name, listed in the index', () => {
    expect(ruleTexts.map(({ id }) => id)).toEqual(files);
  });

  test('every rule has a fixture, and every fixture a rule', () => {
    expect(fixtures).toEqual(files.filter((id) => !isOfLoader(id)));
  });

  test('what is reported beside the rules has a text and no check', () => {
    const beside = ruleTexts
      .filter((text) => !('check' in text))
      .map(({ id }) => id)
      .filter((id) => !isOfLoader(id));
    expect(beside).toEqual([
      'convention-invalid',
      'copied-entity',
      'duplicate-part',
      'invalid-field',
      'lab-invalid',
      'missing-field',
      'not-in-lab',
      'unknown-field',
    ]);
  });
});

describe.each(ruleTexts)('the page of $id', ({ title, why, remedy, bad, good }) => {
  test('has a title of one clause', () => {
    expect(title).toMatch(/^[A-Z`].{9,80}[^.]$/);
  });
  test('says why and what to do in sentences', () => {
    expect(why).toMatch(/^\S.{20,}\.$/s);
    expect(remedy).toMatch(/^\S.{10,}\.$/s);
  });
  test('shows it wrong and put right', () => {
    expect(bad.trim()).not.toBe('');
    expect(good.trim()).not.toBe('');
    expect(good).not.toBe(bad);
  });
});

describe.each(fixtures)('the fixture %s', (id) => {
  test('breaks that rule and no other', async () => {
    const severity = ruleTexts.find((text) => text.id === id)?.severity;
    const found = await diagnose(id);
    expect(found.map((diagnostic) => `${diagnostic.severity} ${diagnostic.rule}`)).toEqual(found.map(() => `${severity} ${id}`));
    expect(found).not.toEqual([]);
  });

  test('is told by place and text', async () => {
    const found = await diagnose(id);
    expect(found.map(({ file }) => file)).toEqual(found.map(() => `model/rules/fixtures/${id}/index.ts`));
    await expect(pretty(found, { text: (file) => read(root + file) })).toMatchFileSnapshot(`fixtures/${id}/expected.txt`);
  });
});

test('the own lab has no error', () => {
  const { lab, faults } = resolve(ownLab);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(lab?.stage).toBe('resolved');
});
