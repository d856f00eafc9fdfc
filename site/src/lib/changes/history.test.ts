import { expect, test } from 'vitest';
import { historyOf } from './history.ts';
import type { PastLab } from './lab.ts';
import { plain } from './sentence.ts';

const labOf = (bridge: string): PastLab => ({
  domain: 'example.com',
  entities: [{ id: 'host:asgard-atlas', kind: 'host', name: 'asgard-atlas', bridge }],
});
const commits = ['d', 'c', 'b', 'a'].map((hash) => ({
  hash,
  short: hash,
  date: '2026-01-01T00:00:00Z',
  subject: `Commit ${hash}`,
}));

const told = (labs: Readonly<Record<string, PastLab>>) =>
  historyOf(commits, new Map(Object.entries(labs))).map(({ subject, changes }) => [
    subject,
    ...changes.map(plain),
  ]);

test('a commit is compared with the one before it that can be read; one that can’t says so', () => {
  expect(told({ a: labOf('vmbr0'), c: labOf('vmbr1'), d: labOf('vmbr2') })).toEqual([
    ['Commit d', 'asgard-atlas: bridge vmbr1 → vmbr2'],
    ['Commit c', 'asgard-atlas: bridge vmbr0 → vmbr1'],
    ['Commit b', 'The lab of this commit can’t be read.'],
  ]);
});

test('a commit that changed nothing that a lab says is left out', () => {
  const same = labOf('vmbr0');
  expect(told({ a: same, b: same, c: same, d: labOf('vmbr1') })).toEqual([
    ['Commit d', 'asgard-atlas: bridge vmbr0 → vmbr1'],
  ]);
});

test('an address that an older commit held is hidden', () => {
  const [mistake, mended] = [labOf('192.0.2.7'), labOf('vmbr0')];
  expect(told({ a: mistake, b: mistake, c: mistake, d: mended })).toEqual([
    ['Commit d', 'asgard-atlas: bridge 192.x.x.x → vmbr0'],
  ]);
});
