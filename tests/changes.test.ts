import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commitsOfLab } from '../site/src/lib/changes/commits.ts';
import { historyOf } from '../site/src/lib/changes/history.ts';
import { pastLabs } from '../site/src/lib/changes/past-labs.ts';
import { plain } from '../site/src/lib/changes/sentence.ts';
import { copyRepository } from './copy-repository.ts';
import { git } from './git.ts';

// A repository with a history of its own: the engine of today, and a tiny lab that is edited.
const repository = copyRepository(/^(?:model\/lab\/.*\.ts|(?:tests|k8s|tofu|ansible)\/.*)$/);
afterAll(() => rmSync(repository, { recursive: true }));

const tiny = readFileSync(join(import.meta.dirname, 'forks/tiny.ts'), 'utf8').replaceAll(
  "'../../model/index.ts'",
  "'../index.ts'",
);

function commit(subject: string, lab: string): void {
  writeFileSync(join(repository, 'model/lab/index.ts'), lab);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--no-verify', '--message', subject);
}

test('without a history there is nothing to tell: no commit, or a single one', async () => {
  expect(await commitsOfLab(repository)).toEqual([]);
  commit('The lab', tiny);
  expect(await commitsOfLab(repository)).toEqual([]);
});

test('tells what each commit changed in the lab, and goes on where a lab was faulty', async () => {
  const larger = tiny.replace('memory: gib(32)', 'memory: gib(48)');
  commit('More memory', larger);
  commit('Slipped', larger.replace('gib(48)', 'gib('));
  commit('A comment', `${larger}// edited\n`);
  commit('Call it www', larger.replaceAll("'web-01'", "'www-01'"));
  writeFileSync(join(repository, 'README.md'), 'Not about the lab');
  commit('Words', larger.replaceAll("'web-01'", "'www-01'"));

  const commits = await commitsOfLab(repository);
  const history = historyOf(commits, await pastLabs(repository, commits));
  expect(history.map(({ subject, changes }) => [subject, ...changes.map(plain)])).toEqual([
    ['Call it www', 'web-01 is now called www-01'],
    ['Slipped', 'The lab of this commit can’t be read.'],
    ['More memory', 'midgard-yggdrasil: memory 32 → 48 GiB'],
  ]);
  expect(JSON.stringify(history)).not.toContain('tests@example.com');
});
