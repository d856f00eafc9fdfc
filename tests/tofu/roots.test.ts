import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { isLive } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';
import { block, parsed, tofuFolder } from './hcl.ts';
import { outputsFile, rootFiles } from './root-files.ts';
import { copyOfTofu, exampleSecrets, provider, textIn, tofu } from './run-tofu.ts';

const lab = resolved(ownLab);
const sites = lab.locations.filter((location) => location.provider === 'on-premises');

describe.skipIf(tofu === '' || provider === '')('OpenTofu with the real provider', async () => {
  const copy = await copyOfTofu();
  afterAll(copy.remove);

  test('finds every file in its own form', async () => {
    const { said, code } = await copy.root('.').run('fmt', '-check', '-recursive');
    expect({ said, code }).toEqual({ said: '', code: 0 });
  });

  describe.for(sites)('takes the root of $name', (site) => {
    const root = copy.root(site.name);

    test('for valid, without a warning', async () => {
      expect((await root.run('init')).code).toBe(0);
      const { said } = await root.run('validate');
      expect(said.trim()).toBe('Success! The configuration is valid.');
    });

    test('and plans exactly the guests that the model has there', async () => {
      const { said, code } = await root.run('plan', '-detailed-exitcode');
      expect(said).not.toContain('Warning:');
      const planned = [...said.matchAll(/# module\.\w+\.(\S+)\.this\["(.+)"\] will be created/g)];
      const guests = planned
        .filter(([, type]) => /_(?:vm|container)$/.test(type ?? ''))
        .map(([, , name]) => name);
      const here = [...lab.vms, ...lab.lxcs].filter(
        (guest) => isLive(guest) && guest.host.location === site,
      );
      expect(guests.toSorted()).toEqual(here.map(({ name }) => name).toSorted());
      expect(code).toBe(here.length > 0 ? 2 : 0);
    });

    test('and shows no address, id or gateway in a plan', async () => {
      const { said } = await root.run('plan');
      expect(said).not.toMatch(/192\.0\.2\.|198\.51\.100\.|203\.0\.113\./);
    });
  });

  test('registers the shares that nodes mount, and shows no address of their servers', async () => {
    const { root, remove } = await copyOfTofu();
    onTestFinished(remove);
    const site = root(sites[0]?.name ?? '');
    const [network = '', machines = {}] = Object.entries(exampleSecrets().addresses)[0] ?? [];
    const [server = ''] = Object.keys(machines);
    const nodes = Object.keys(variables(site.folder).nodes);
    const share = { server, network, export: '/mnt/a/b', content: ['backup'], nodes };
    await site.run('init');
    const { said } = await site.run('plan', `-var=nfs_storages=${JSON.stringify({ share })}`);
    expect(said).toContain('# module.base.proxmox_storage_nfs.this["share"] will be created');
    expect(said).toMatch(/\+ server += \(sensitive value\)/);
  });

  describe('refuses', async () => {
    const { root, remove } = await copyOfTofu();
    afterAll(remove);
    const site = root(sites[0]?.name ?? '');
    const [first = {}, second = {}] = Object.values(variables(site.folder).vms);

    test.for<[what: string, vms: Readonly<Record<string, object>>, words: string]>([
      [
        'a card in a machine of old',
        { a: { ...first, ...CARD, machine: 'pc' } },
        'needs machine q35',
      ],
      [
        'a card without its memory',
        { a: { ...first, ...CARD, ballooning: true } },
        'no ballooning',
      ],
      ['tags in another order', { a: { ...first, tags: ['b', 'a'] } }, 'Tags are sorted'],
      [
        'two VMs of one id',
        { a: first, b: { ...second, vm_id: vmId(first) } },
        'Two guests have the same vm_id',
      ],
      ['a guest that the vault has no address of', { a: first }, 'run `homelab vault sync`'],
    ])('%s', async ([, vms, words]) => {
      await site.run('init');
      const { said, code } = await site.run('plan', `-var=vms=${JSON.stringify(vms)}`);
      expect(code).toBe(1);
      expect(said.replaceAll(/\s*\n\W*/g, ' ')).toContain(words);
    });
  });
});

test('each location of the own lab has its root, and those of one provider differ in their data only', () => {
  for (const locations of Map.groupBy(lab.locations, ({ provider }) => provider).values()) {
    const [first, ...others] = locations.map(({ name }) => name);
    for (const file of rootFiles)
      expect(textIn(first ?? '', file), `write tofu/${first}/${file}`).toBeDefined();
    for (const other of others)
      for (const file of [...rootFiles, outputsFile])
        expect(textIn(other, file), `tofu/${other}/${file}`).toBe(textIn(first ?? '', file));
  }
});

test.for(globSync('*/encryption.tofu', { cwd: tofuFolder }).toSorted())(
  '%s refuses to write a state or a plan in clear',
  async (file) => {
    const { terraform } = await parsed(file);
    const { state, plan } = block(block(terraform)['encryption']);
    const method = '${method.aes_gcm.main}';
    expect([block(state), block(plan)]).toEqual([
      { method, enforced: true },
      { method, enforced: true },
    ]);
  },
);

test('every root has its encryption', () => {
  const roots = globSync('*/versions.tf', { cwd: tofuFolder }).map((file) => dirname(file));
  const encrypted = globSync('*/encryption.tofu', { cwd: tofuFolder }).map((file) => dirname(file));
  expect(encrypted.toSorted()).toEqual(roots.toSorted());
});

const CARD = {
  bios: 'ovmf',
  machine: 'q35',
  ballooning: false,
  pci: [{ mapping: 'card', pcie: true, xvga: false }],
};

interface Variables {
  readonly nodes: Readonly<Record<string, object>>;
  readonly vms: Readonly<Record<string, object>>;
}

function variables(folder: string): Variables {
  const file = `${basename(folder)}.auto.tfvars.json`;
  const read: Variables = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return read;
}

const vmId = (vm: object): unknown => ('vm_id' in vm ? vm.vm_id : undefined);
