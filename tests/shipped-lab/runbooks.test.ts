import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { rootNames } from '../../cli/tofu/index.ts';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { liveMachines } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';

const lab = resolved(ownLab);
const folder = join(import.meta.dirname, '../../site/src/content/docs/runbooks');
/** Machines that runbooks make as an example. */
const madeInRunbooks = new Set([
  'ai-workbench-02',
  'asgard-hyperion',
  'k8s-master-02',
  'k8s-worker-03',
]);
const runbooks = globSync('*.{md,mdx}', { cwd: folder }).toSorted();

test('there is a runbook for each day that comes', () => {
  expect(runbooks.map((file) => basename(file).split('.')[0])).toEqual([
    'add-a-guest',
    'add-a-host',
    'add-a-kubernetes-node',
    'add-an-application',
    'bastion-after-a-lock-out',
    'bring-a-site-to-life',
    'change-an-address',
    'first-run',
    'from-bare-metal',
    'lose-the-laptop',
    'lost-node',
    'move-state-into-the-bucket',
    'replace-a-dead-host',
    'restore-an-application',
    'restore-the-cluster',
    'rotate-a-secret',
    'rotate-the-vault-password',
    'upgrade-kubernetes',
  ]);
});

test('every key of the vault has its row in the table of what is rotated and how', () => {
  const inventory = join(import.meta.dirname, '../../ansible/inventory');
  const example = readFileSync(join(inventory, 'vault.example.yml'), 'utf8');
  const keys = Array.from(example.matchAll(/^(vault_\w+):/gm), ([, key = '']) => key);
  const text = readFileSync(join(folder, 'rotate-a-secret.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !rows.some((row) => row.includes(`\`${key}`)))).toEqual([]);
});

test.for(runbooks)('%s calls machines and groups of the inventory', (file) => {
  const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\\\n\s*/g, '');
  const asked = [
    ...text.matchAll(/^ *(?:ANSIBLE_\S+='[^']*' )?ansible ([\w-]+) /gm),
    ...text.matchAll(/ansible-playbook [^`\n]*--limit ([\w-]+)/g),
  ].map(([, name = '']) => name);
  const inventory = readFileSync(
    join(import.meta.dirname, '../../ansible/inventory/hosts.yml'),
    'utf8',
  );
  const known = new Set(Array.from(inventory.matchAll(/^ *([\w-]+):/gm), ([, name = '']) => name));
  expect(asked.filter((name) => !known.has(name) && !madeInRunbooks.has(name))).toEqual([]);
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
