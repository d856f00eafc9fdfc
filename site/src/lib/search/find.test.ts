import { expect, test } from 'vitest';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import { ownLab } from '../../../../tests/own-lab.ts';
import { finderOf } from './find.ts';
import { searchOf } from './fixtures/search-of.ts';
import { wordsOf } from './words.ts';

const search = searchOf(resolved(smallLab));

test('a thing comes before what stands in it, and that before what is written about it', () => {
  const paths = search('atlas');
  expect(paths[0]).toBe('/hosts/asgard-atlas/');
  expect(paths[1]).toBe('/pools/atlas-bedrock/');
});

test('things come before rules that use the word, and a rule is first by its id', () => {
  const paths = search('gpu');
  const firstRule = paths.findIndex((path) => path.startsWith('/rules/'));
  expect(paths.slice(0, firstRule)).toContain('/hosts/asgard-godzilla/');
  expect(firstRule).toBeGreaterThan(0);
  expect(search('gpu-not-on-host')[0]).toBe('/rules/gpu-not-on-host/');
});

test('a section comes after a thing, also when it is called just as the query', () => {
  const documents = [
    { path: '/architecture/#storage', name: 'Storage', kind: 'section', line: '' },
    { path: '/vlans/styx-storage-vlan/', name: 'styx-storage-vlan', kind: 'vlan', line: '' },
  ] as const;
  const find = finderOf({ kinds: {}, documents });
  expect(find('storage').map(({ document }) => document.kind)).toEqual(['vlan', 'section']);
});

test('a whole message that somebody pastes finds its rule and what it names', () => {
  const message = "error[memory-overcommitted]: guests on 'asgard-atlas' need 80 GiB of memory";
  expect(search(message).slice(0, 3)).toEqual(
    expect.arrayContaining(['/rules/memory-overcommitted/', '/hosts/asgard-atlas/']),
  );
});

test('people find by what a thing is for, also where its name does not say it', () => {
  expect(search('s3')[0]).toMatch(/^\/buckets\//);
  expect(search('graphs')[0]).toBe('/services/grafana/');
  expect(search('nas')[0]).toMatch(/^\/hosts\//);
});

test('a codename says nothing: only the service that is called prometheus has metrics', () => {
  expect(search('metrics').filter((path) => path.startsWith('/hosts/'))).toEqual([]);
});

test('a name with a wrong letter, one too few or two in the wrong order is found', () => {
  for (const misspelt of ['grafama', 'grafna', 'grafaan'])
    expect(search(misspelt)[0], misspelt).toBe('/services/grafana/');
});

test('numbers are not guessed', () => {
  const documents = [
    { path: '/a/', name: 'rtx-4090', kind: 'page', line: '' },
    { path: '/b/', name: 'port-9090', kind: 'page', line: '' },
  ] as const;
  const find = finderOf({ kinds: {}, documents });
  expect(find('4090').map(({ document }) => document.path)).toEqual(['/a/']);
});

test('what nothing is called finds nothing', () => {
  expect(search('qqqqqqqq')).toEqual([]);
});

test('the first hit for a whole name is what is called so, for each entity of the own lab', () => {
  const lab = resolved(ownLab);
  const searchOwn = searchOf(lab);
  for (const { name } of lab.entities)
    expect(searchOwn(name)[0]?.split('/').at(-2), name).toBe(name);
});

test('a name that is being typed finds what it begins, before what its first words are called', () => {
  const lab = resolved(ownLab);
  const searchOwn = searchOf(lab);
  for (const { name } of lab.entities) {
    const typed = name.slice(0, -1);
    if (wordsOf(typed).length < 2) continue;
    const isWanted = lab.entities.some((entity) => entity.name === typed);
    const found = searchOwn(typed)[0]?.split('/').at(-2);
    expect(isWanted ? found === typed : found?.startsWith(typed), `${typed}: ${found}`).toBe(true);
  }
  expect(searchOwn('asgard-god')[0]).toBe('/hosts/asgard-godzilla/');
});
