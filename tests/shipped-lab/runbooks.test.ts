import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { rootNames } from '../../cli/tofu/index.ts';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { liveMachines } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';

const lab = resolved(ownLab);
const folder = join(import.meta.dirname, '../../site/src/content/docs/runbooks');
const runbooks = globSync('*.{md,mdx}', { cwd: folder }).toSorted();

test('there is a runbook for each day that comes', () => {
  expect(runbooks.map((file) => basename(file).split('.')[0])).toEqual([
    'add-a-guest',
    'add-a-host',
    'bring-a-site-to-life',
    'change-an-address',
    'from-bare-metal',
    'lose-the-laptop',
    'move-state-into-the-bucket',
    'replace-a-dead-host',
    'rotate-the-vault-password',
  ]);
});

test.for(runbooks)('%s names roots that there are, and guests by their names and ids', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const roots = [...text.matchAll(/-- tofu ([^ ]+)/g)].map(([, root = '']) => root);
  expect(roots.filter((root) => !rootNames(lab).includes(root))).toEqual([]);
  const guests = [...text.matchAll(/\.this\["([a-z0-9-]+)"\]' \S+\/(\d+)/g)];
  for (const [, name, id] of guests) {
    const machine = liveMachines(lab).find((one) => one.name === name);
    expect(machine, name).toMatchObject({ vmId: Number(id) });
  }
});
