import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defineLab, defineLocation } from '../../model/index.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { archive, asgard, atlas, wano } from '../fixtures/small-lab/sites.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { generateTofu } from './index.ts';
import { onPremisesVariables } from './on-premises.ts';
import { vmVariables } from './vm.ts';

test('the small lab', async () => {
  await expectSnapshots(
    join(import.meta.dirname, 'snapshots/small-lab'),
    generateTofu(resolved(smallLab)),
  );
});

test('a location without anything has all keys of its kind, and so has the edge', () => {
  const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
  const babylon = defineLocation({ name: 'babylon', provider: 'aws' });
  const coruscant = defineLocation({ name: 'coruscant', provider: 'oracle-cloud' });
  const files = generateTofu(
    resolved(defineLab({ ...smallLab, parts: [{ asgard, babylon, coruscant }] })),
  );
  expect(Object.fromEntries(files.map(({ path, text }) => [path, JSON.parse(text)]))).toEqual({
    'tofu/asgard/asgard.auto.tfvars.json': {
      location: 'asgard',
      nodes: {},
      images: {},
      pools: {},
      pci_mappings: {},
      nfs_storages: {},
      vms: {},
      lxcs: {},
    },
    'tofu/babylon/babylon.auto.tfvars.json': { location: 'babylon', buckets: {} },
    'tofu/coruscant/coruscant.auto.tfvars.json': { location: 'coruscant', instances: {} },
    'tofu/edge/edge.auto.tfvars.json': { zone: null, tunnels: {} },
  });
});

test('a share is registered where its nodes are, also when its server stands at another site', () => {
  const lab = resolved(smallLab);
  const datasets = lab.datasets.map((dataset) =>
    dataset === archive ? { ...archive, status: 'active' as const, clients: [atlas] } : dataset,
  );
  const [inAsgard, inWano] = [asgard, wano].map(
    (location) => onPremisesVariables({ ...lab, datasets }, location).nfs_storages,
  );
  expect(inAsgard?.['mantle-archive']).toEqual({
    server: 'wano-zunesha',
    network: 'sanzu-storage-vlan',
    export: '/mnt/zunesha-mantle/mantle-archive',
    content: ['snippets'],
    nodes: ['asgard-atlas'],
  });
  expect(inWano).toEqual({});
});

test('an owner who is a person becomes a tag that Proxmox takes', () => {
  const [asgard] = generateTofu(resolved(defineLab({ ...smallLab, owner: 'Jane Doe & Co' })));
  expect(asgard?.text).toContain('"owner-jane-doe-co"');
});

test('a card wants q35, OVMF, the processor of the host and all of its memory', () => {
  expect(vms()['dev-no-01']).toMatchObject({
    machine: 'q35',
    bios: 'ovmf',
    cpu_type: 'host',
    ballooning: false,
    pci: [{ mapping: 'rtx-4090', pcie: true, xvga: false }],
  });
  expect(vms()['k8s-master-01']).toMatchObject({
    machine: 'pc',
    bios: 'seabios',
    cpu_type: 'x86-64-v2-AES',
    pci: [],
  });
});

test('a processor model that the author names stands, card or not', () => {
  const lab = resolved(smallLab);
  const models = lab.vms.map((vm) => vmVariables(lab, { ...vm, cpuType: 'x86-64-v3' }).cpu_type);
  expect(new Set(models)).toEqual(new Set(['x86-64-v3']));
});

// --- internal ---

function vms(): Record<string, unknown> {
  const file = generateTofu(resolved(smallLab)).find(({ path }) =>
    path.endsWith('asgard.auto.tfvars.json'),
  );
  return JSON.parse(file?.text ?? '{}').vms;
}
