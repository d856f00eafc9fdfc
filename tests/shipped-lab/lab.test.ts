import { expect, test } from 'vitest';
import { resolve } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';

test('the only warnings: images have no fixed checksum', () => {
  expect(resolve(ownLab).findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "image-without-checksum: image 'tpl-debian-13-2026-09-28' has no checksum",
    "image-without-checksum: image 'tpl-debian-lxc-13-2026-09-28' has no checksum",
  ]);
});
