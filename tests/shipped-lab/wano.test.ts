import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { neededTool, proxmoxProvider } from '../../tools/index.ts';
import { copyRepository } from '../copy-repository.ts';

const tofu = await neededTool('tofu');
const provider = await neededTool(proxmoxProvider.programs[0]);
const copy = copyRepository();
afterAll(() => rmSync(copy, { recursive: true }));

const parts = [
  'wano',
  'wano-zunesha',
  'sanzu-storage-vlan',
  'zunesha-mantle',
  'mantle-proxmox-backups',
];

/** As somebody does on the day when the second site is there. */
function activate(names: readonly string[]): void {
  for (const file of globSync('model/lab/*.ts', { cwd: copy })) {
    const path = join(copy, file);
    const text = names.reduce((text, name) => text.replace(plannedOf(name), '$1'), read(path));
    writeFileSync(path, text);
  }
}

function activateAll(): void {
  for (const file of globSync('model/lab/*.ts', { cwd: copy })) {
    const path = join(copy, file);
    writeFileSync(path, read(path).replaceAll("\n  status: 'planned',", ''));
  }
}

const homelab = (command: string) =>
  spawnSync(process.execPath, ['cli/homelab.mjs', command], { cwd: copy, encoding: 'utf8' });

const read = (path: string): string => readFileSync(path, 'utf8');

/** The declaration of an entity, up to its status. */
const plannedOf = (name: string): RegExp =>
  new RegExp(`(name: '${name}',(?:(?!\\}\\);)[^])*?\\n)  status: 'planned',\\n`);

test.skipIf(!tofu || !provider)(
  'when wano is there, its share is registered with the hypervisors that keep backups in it',
  () => {
    activate(parts);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['rehearsal/main.ts'], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stderr).not.toMatch(/^error/m);
    expect(stderr).toContain('cluster: storage mantle-proxmox-backups is added');
    expect(stderr).toContain('tofu plan: nothing is left to change');
    expect(stdout).toContain('k8s-master-01');
    expect(status).toBe(0);
  },
);

test('when all that is planned is there, nothing is wrong, and its shares become storage classes', () => {
  activateAll();
  const check = homelab('check');
  expect(check.stdout).not.toMatch(/^error/m);
  expect(check.status).toBe(0);
  expect(homelab('generate').status).toBe(0);
  const manifests = 'k8s/clusters/asgard-orion-cluster/manifests/storage';
  expect(globSync(`${manifests}/storageclass-*.yaml`, { cwd: copy }).toSorted()).toEqual([
    `${manifests}/storageclass-local-ssd.yaml`,
    `${manifests}/storageclass-mantle-k8s-volumes.yaml`,
    `${manifests}/storageclass-mantle-media.yaml`,
  ]);
});
