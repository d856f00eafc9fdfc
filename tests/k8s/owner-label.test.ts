import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { labs } from '../../generators/k8s/fixtures/labs.ts';
import { anyLocale, neededTool } from '../../tools/index.ts';
import { objectsOf, treesOf } from './tree.ts';

// An owner is free text, and a label is not: the API server refuses a Secret with the one as the
// other. The generator and Ansible write it in two languages.

const ansible = (await neededTool('ansible')) ?? '';
const inventory = join(import.meta.dirname, '../../ansible/inventory');

test.skipIf(ansible === '').for([
  ['Jane Doe <jane@example.com>', 'Jane-Doe-jane-example.com'],
  ['(Zoë & Émile)', 'Zo-mile'],
  ['x'.repeat(62) + ' and others', 'x'.repeat(62)],
] as const)('Ansible labels its Secrets as the rest of the cluster: %s', async ([owner, label]) => {
  const objects = treesOf({ ...labs['two clusters'], owner }).flatMap(objectsOf);
  expect(new Set(objects.flatMap(({ metadata }) => metadata.labels?.['owner'] ?? []))).toEqual(
    new Set([label]),
  );
  const { stdout } = await execa(
    ansible,
    [
      'localhost',
      '--inventory=localhost,',
      '--connection=local',
      `--extra-vars=@${join(inventory, 'group_vars/k3s_server/main.yml')}`,
      `--extra-vars=${JSON.stringify({ homelab_owner: owner })}`,
      '--module-name=debug',
      '--args=var=k8s_secrets_labels',
    ],
    { env: { ...anyLocale, ANSIBLE_NOCOLOR: '1', ANSIBLE_LOAD_CALLBACK_PLUGINS: '0' } },
  );
  expect(JSON.parse(stdout.replace(/^.*?=> /s, ''))).toMatchObject({
    k8s_secrets_labels: { owner: label },
  });
});
