import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { tablesOf } from '../../generators/k8s/fixtures/network/table.ts';
import { ownLab } from '../own-lab.ts';

test('who reaches whom in the cluster, by its network policies', async () => {
  await expect(tablesOf(resolved(ownLab))).toMatchFileSnapshot(
    join(import.meta.dirname, 'reach.txt'),
  );
});
