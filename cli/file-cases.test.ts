import { execa } from 'execa';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesFile, examplesIn, ruleTexts } from '../model/index.ts';
import type { Diagnostic } from '../model/index.ts';
import { dedent } from '../model/rules/_dedent.ts';
import { isOfFiles } from '../model/rules/cases.ts';
import type { FileCases, Files, RuleCases } from '../model/rules/cases.ts';
import { clustered, parts, served, sound } from '../model/rules/fixtures/_files.ts';
import { neutralNames } from '../model/rules/neutral-names.ts';
import { root } from './fixtures/homelab.ts';

async function casesOf(id: string): Promise<RuleCases | FileCases> {
  const { cases }: { cases: RuleCases | FileCases } = await import(join(root, casesFile(id)));
  return cases;
}

/** Rules whose cases are files; the others are in `model/rules/rules.test.ts`. */
const ofFiles = (
  await Promise.all(ruleTexts.map(async (text) => ({ ...text, cases: await casesOf(text.id) })))
).flatMap(({ cases, ...text }) => (isOfFiles(cases) ? [{ ...text, ...cases }] : []));

/** What `check` says of a lab. */
interface Answer {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'homelab-test-')));
const answers = new Map<Files, Answer>();

// One process for all labs, because most of the time would be its start.
beforeAll(async () => {
  const labs = ofFiles.flatMap(({ breaks, holds }) =>
    [breaks, holds].flatMap(Object.values<Files>),
  );
  const script = join(root, 'cli/fixtures/check-each.ts');
  const { stdout } = await execa(process.execPath, [script, ...labs.map(repositoryOf)]);
  const said: Answer[] = JSON.parse(stdout);
  for (const [index, answer] of said.entries()) answers.set(labs[index] ?? {}, answer);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(ofFiles)('$id', ({ id, severity, breaks, holds }) => {
  test('is broken by each lab that breaks it, and nothing else is', () => {
    expect(Object.keys(breaks)).not.toEqual([]);
    for (const [name, files] of Object.entries(breaks)) {
      const told = answers
        .get(files)
        ?.diagnostics.map((found) => `${found.severity} ${found.rule}`);
      expect(new Set(told), name).toEqual(new Set([`${severity} ${id}`]));
    }
  });

  test('is told by place and text', async () => {
    const texts = Object.entries(breaks).map(
      ([name, files]) => `## ${name}\n\n${withoutPlace(answers.get(files)?.text)}`,
    );
    const expected = join(root, casesFile(id).replace(/\.cases\.ts$/, '.expected.txt'));
    await expect(texts.join('\n')).toMatchFileSnapshot(expected);
  });

  test('holds in each lab that nearly breaks it', () => {
    expect(Object.keys(holds)).not.toEqual([]);
    for (const [name, files] of Object.entries(holds))
      expect(answers.get(files)?.diagnostics, name).toEqual([]);
  });

  test('shows on its page the files that are loaded', () => {
    expect(examplesIn(readFileSync(join(root, casesFile(id)), 'utf8'))).toEqual({
      wrong: neutralNames(shown(Object.values(breaks)[0])),
      right: neutralNames(shown(Object.values(holds)[0])),
    });
  });
});

// --- internal ---

/** A repository with these files, whose model is ours. */
function repositoryOf(files: Files, index: number): string {
  const repository = join(folder, String(index));
  mkdirSync(join(repository, 'model'), { recursive: true });
  symlinkSync(join(root, 'model/index.ts'), join(repository, 'model/index.ts'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), `${dedent(text)}\n`);
  }
  return repository;
}

/** The files that a case writes out, as the page of its rule shows them. */
const shown = (files: Files = {}): string =>
  Object.entries(files)
    .filter(
      ([path, text]) => ![clustered, parts, served, sound].some((files) => files[path] === text),
    )
    .map(([path, text]) => `// ${path}\n${dedent(text)}`)
    .join('\n\n');

/** Where the model of this checkout is, seen from a temporary folder, is nobody's business. */
const withoutPlace = (text = ''): string =>
  text.replaceAll(/'(?:\.\.\/)+[^']*\/model\/index\.ts'/g, "'…/model/index.ts'");
