import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guidesFile, guidesIn } from './guides.ts';

test('each section is a guide, and so is what stands before the first', () => {
  const text = '# Contributing\n\nHello.\n\n## Add a host\n\nWrite it.\n\n### How\n\nSo.\n';
  expect(guidesIn(text)).toEqual([
    { slug: 'contributing', title: 'Contributing', body: '\nHello.\n\n' },
    { slug: 'add-a-host', title: 'Add a host', body: '\nWrite it.\n\n### How\n\nSo.\n' },
  ]);
});

test('a comment in code is no section', () => {
  const [guide, ...others] = guidesIn('## Set up\n\n```sh\n# once\nnpm ci\n```\n\nDone.\n');
  expect(guide?.body).toBe('\n```sh\n# once\nnpm ci\n```\n\nDone.\n');
  expect(others).toEqual([]);
});

test('every recipe of this repository is a guide with words of its own', () => {
  const text = readFileSync(new URL(`../../../../${guidesFile}`, import.meta.url), 'utf8');
  const guides = guidesIn(text);
  const recipes = [...text.matchAll(/^## (Add a .+)$/gm)].map(([, title]) => title);
  expect(recipes.length).toBeGreaterThan(5);
  expect(guides.map(({ title }) => title)).toEqual(expect.arrayContaining(recipes));
  expect(guides.filter(({ body }) => body.trim() === '')).toEqual([]);
});
