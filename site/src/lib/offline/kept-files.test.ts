import { expect, test } from 'vitest';
import { addressOf, keptFiles } from './kept-files.ts';

const mebibyte = 1024 * 1024;
const files = [
  'rules/memory-overcommitted/index.html',
  'vms/k8s-worker-10/index.html',
  'vms/k8s-worker-2/index.html',
  'vms/index.html',
  'diagrams/overview/index.html',
  '_astro/page.abc.css',
  '404.html',
  'sw.js',
  'index.html',
  'emergency/index.html',
].map((path) => ({ path, size: mebibyte }));

test('a small site is kept as a whole, what matters most first', () => {
  expect(keptFiles(files)).toEqual([
    'emergency/index.html',
    'index.html',
    '_astro/page.abc.css',
    'diagrams/overview/index.html',
    'vms/index.html',
    'vms/k8s-worker-2/index.html',
    'vms/k8s-worker-10/index.html',
    'rules/memory-overcommitted/index.html',
  ]);
});

test('of a large one no more is kept than the limit', () => {
  expect(keptFiles(files, 5.5 * mebibyte)).toEqual(keptFiles(files).slice(0, 5));
});

test.for([
  ['index.html', '/', '/'],
  ['hosts/index.html', '/lab/', '/lab/hosts/'],
  ['_astro/a b.css', '/', '/_astro/a%20b.css'],
] as const)('%s below %s is %s', ([path, base, address]) => {
  expect(addressOf(path, base)).toBe(address);
});
