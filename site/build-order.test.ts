import { expect, test } from 'vitest';
import { buildOrder } from './build-order.ts';

test('a base path and an address go to Astro as they are', async () => {
  const options = ['--base', '/lab/', '--site', 'https://docs.example.com'];
  expect(await buildOrder(options, {})).toEqual({ options });
  expect(await buildOrder(['--base=lab'], {})).toEqual({ options: ['--base', 'lab'] });
});

test.for([
  [['--bose', '/lab/'], "unknown option '--bose'; did you mean '--base'?"],
  [['/lab/'], "unknown argument '/lab/'"],
  [['--base'], '--base needs a value, such as /lab/'],
  [['--base', '--site', 'https://docs.example.com'], '--base needs a value, such as /lab/'],
  [
    ['--base', 'https://docs.example.com/lab/'],
    "--base is 'https://docs.example.com/lab/': " +
      'write the path below which the site is published, such as /lab/',
  ],
  [
    ['--site', 'docs.example.com'],
    "--site is 'docs.example.com': " +
      'write the address of the web server, such as https://docs.example.com',
  ],
] as const)('%j is refused', async ([args, fault]) => {
  expect(await buildOrder(args, {})).toEqual({ fault });
});

test('an address of statuses that no browser can ask is refused', async () => {
  expect(await buildOrder([], { HOMELAB_STATUS: 'status.example.com' })).toEqual({
    fault:
      "HOMELAB_STATUS is 'status.example.com': write the whole address, such as " +
      'https://status.example.com/api/v1/endpoints/statuses',
  });
});

test('help says what there is', async () => {
  expect(await buildOrder(['--help'], {})).toMatchObject({
    help: expect.stringContaining('--base'),
  });
});
