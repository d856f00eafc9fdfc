import { expect, test } from 'vitest';
import { defineDataset, sharePath } from '../index.ts';
import { mantle } from '../rules/fixtures/_base.ts';

test('a share lies under its pool and its own name', () => {
  const media = defineDataset({
    name: 'mantle-media',
    pool: mantle,
    content: 'media',
    share: 'nfs',
  });
  expect(sharePath(media)).toBe('/mnt/zunesha-mantle/mantle-media');
});
