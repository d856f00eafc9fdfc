import { expect, test } from 'vitest';
import { resolve } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';

test('the only warnings: nothing makes the backup of the cluster yet, and images have no fixed checksum', () => {
  expect(resolve(ownLab).findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    "backup-tool-missing: nothing makes backup 'cluster-asgard-orion-cluster-daily': " +
      "no active service in cluster 'asgard-orion-cluster' is 'velero'",
    "image-without-checksum: image 'tpl-debian-13-2026-09-28' has no checksum",
    "image-without-checksum: image 'tpl-debian-lxc-13-2026-09-28' has no checksum",
  ]);
});
