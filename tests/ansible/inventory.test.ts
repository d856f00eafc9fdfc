import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { generateAll } from '../../generators/index.ts';
import {
  type CloudVm,
  clusterOf,
  type Guest,
  isLive,
  machineNetworks,
  type ResolvedLab,
  roleOf,
  servicesOn,
} from '../../model/index.ts';
import { anyLocale, neededTool } from '../../tools/index.ts';
import { ownLab } from '../own-lab.ts';

const ansible = (await neededTool('ansible-inventory')) ?? '';

describe
  .skipIf(ansible === '')
  .for(Object.entries({ 'the small lab': smallLab, 'the own lab': ownLab }))(
  'Ansible, given the inventory of %s,',
  ([, declared]) => {
    const lab = resolved(declared);
    const { root, ask } = inventoryOf(lab);
    afterAll(() => rmSync(root, { recursive: true }));

    test('--graph shows the groups of the model', async () => {
      const groups = groupsIn(await ask('--graph'));
      groups.delete('ungrouped');
      expect(Object.fromEntries([...groups].toSorted())).toEqual(
        Object.fromEntries([...groupsOf(lab)].toSorted()),
      );
    });

    const machines = [...lab.hosts, ...lab.vms, ...lab.lxcs, ...lab.cloudVms].filter(isLive);

    test('--list gives every host what the model says of it', async () => {
      // For export: else it repeats for each host what the groups say, which is 46 MB for 400
      // machines.
      const hostvars: Record<string, Record<string, unknown>> = JSON.parse(
        await ask('--list', '--export'),
      )._meta.hostvars;
      expect(Object.keys(hostvars).toSorted()).toEqual(machines.map(({ name }) => name).toSorted());
      for (const machine of machines) {
        expect(hostvars[machine.name], machine.name).toMatchObject({
          ansible_host: `{{ vault_addresses['${machineNetworks(machine)[0]}']['${machine.name}'] }}`,
          homelab_host: {
            kind: machine.kind,
            vm_id: 'vmId' in machine ? machine.vmId : null,
            cluster: machine.kind === 'vm' ? (clusterOf(lab, machine)?.name ?? null) : null,
            services:
              machine.kind === 'host' ? [] : servicesOn(lab, machine).map(({ name }) => name),
          },
        });
      }
    });

    test.for(machines.slice(0, 1))(
      '--host gives $name what the model says of all',
      async ({ name }) => {
        expect(JSON.parse(await ask('--host', name))).toMatchObject({
          homelab_owner: lab.owner,
          homelab_admin_user: lab.adminUser,
        });
      },
    );
  },
);

test.skipIf(ansible === '')('words that YAML 1.1 takes for booleans arrive as words', async () => {
  const { root, ask } = inventoryOf(resolved(smallLab));
  onTestFinished(() => rmSync(root, { recursive: true }));
  expect(JSON.parse(await ask('--host', 'dev-no-01'))).toMatchObject({
    ansible_user: 'off',
    homelab_owner: 'no',
    homelab_host: { role: 'no', services: ['on'] },
  });
});

// --- internal ---

/** The generated inventory in a folder of its own, and a way to ask ansible-inventory about it. */
function inventoryOf(lab: ResolvedLab): {
  root: string;
  ask: (...args: string[]) => Promise<string>;
} {
  const root = mkdtempSync(join(tmpdir(), 'homelab-inventory-'));
  for (const { path, text } of generateAll(lab).filter((file) =>
    file.path.startsWith('ansible/'),
  )) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // An empty one, so that the settings of the person at this machine stay out of it.
  const settings = join(root, 'ansible.cfg');
  writeFileSync(settings, '');
  const inventory = join(root, 'ansible/inventory');
  /** Throws on any warning. */
  const ask = async (...args: string[]): Promise<string> => {
    const env = {
      ANSIBLE_CONFIG: settings,
      ANSIBLE_HOME: root,
      ANSIBLE_NOCOLOR: '1',
      ...anyLocale,
    };
    const { stdout, stderr } = await execa(
      ansible,
      [
        '-i',
        join(inventory, 'hosts.yml'),
        '-e',
        `@${join(inventory, 'vault.example.yml')}`,
        ...args,
      ],
      {
        env,
      },
    );
    if (/WARNING|ERROR|DEPRECATION/.test(stderr)) throw new Error(stderr);
    return stdout;
  };
  return { root, ask };
}

/**
 * Group → its hosts, read off the indented lines of `--graph`; a group within a group counts as
 * well.
 */
function groupsIn(graph: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const open: string[] = [];
  for (const line of graph.split('\n')) {
    const [, indentation = '', group, host] =
      /^((?: {2}\|| {2})*)(?:\|?--)?(?:@(\w+):|([\w-]+))$/.exec(line) ?? [];
    const depth = indentation.length;
    if (group !== undefined) {
      open.length = depth / 3;
      open.push(group);
      groups.set(group, []);
    } else if (host !== undefined) groups.get(open.at(-1) ?? '')?.push(host);
  }
  groups.delete('all');
  return new Map([...groups].map(([name, hosts]) => [name, hosts.toSorted()]));
}

/** The same from the model, written down once more and in another way than the generator does. */
function groupsOf(lab: ResolvedLab): Map<string, string[]> {
  const hosts = lab.hosts.filter(isLive);
  const [vms, lxcs, clouds, clusters, services] = [
    lab.vms.filter(isLive),
    lab.lxcs.filter(isLive),
    lab.cloudVms.filter(isLive),
    lab.clusters.filter(isLive),
    lab.services.filter(isLive),
  ];
  const guests = [...vms, ...lxcs];
  const role = (guest: Guest | CloudVm): string => roleOf(lab, guest);
  const entries: [string, { name: string }[]][] = [
    ['proxmox_hosts', hosts.filter(({ platform }) => platform === 'proxmox')],
    ['nas', hosts.filter(({ platform }) => platform === 'truenas')],
    ['gpu_hosts', hosts.filter(({ gpus }) => gpus.length > 0)],
    ['vms', vms],
    ['lxcs', lxcs],
    ['cloud_vms', clouds],
    ['bastions', clouds.filter((guest) => role(guest) === 'bastion')],
    ['k3s_cluster', []],
    ['k3s_server', clusters.flatMap(({ controlPlane }) => [...controlPlane])],
    ['k3s_agent', clusters.flatMap(({ workers }) => [...workers])],
    ...clusters.map((cluster): [string, { name: string }[]] => [
      `cluster_${snake(cluster.name)}`,
      [...cluster.controlPlane, ...cluster.workers],
    ]),
    ...lab.locations
      .filter(isLive)
      .map((location): [string, { name: string }[]] => [
        `location_${location.name}`,
        [
          ...hosts.filter((host) => host.location === location),
          ...guests.filter(({ host }) => host.location === location),
          ...clouds.filter((vm) => vm.location === location),
        ],
      ]),
    ...lab.vlans
      .filter(isLive)
      .map((vlan): [string, { name: string }[]] => [
        `vlan_${snake(vlan.name)}`,
        [...hosts, ...guests].filter(({ networks }) => networks.includes(vlan)),
      ]),
    ...services
      .filter(({ runsOn }) => runsOn.kind !== 'cluster')
      .map((service): [string, { name: string }[]] => [
        `service_${snake(service.name)}`,
        [service.runsOn],
      ]),
    ...[...guests, ...clouds].map((guest): [string, { name: string }[]] => [
      `role_${snake(role(guest))}`,
      [...guests, ...clouds].filter((other) => role(other) === role(guest)),
    ]),
    ...[...guests, ...clouds].map(({ environment }): [string, { name: string }[]] => [
      `environment_${environment}`,
      [...guests, ...clouds].filter((guest) => guest.environment === environment),
    ]),
  ];
  return new Map(entries.map(([group, members]) => [group, names(members)]));
}

const snake = (name: string): string => name.replaceAll('-', '_');

const names = (entities: readonly { name: string }[]): string[] =>
  entities.map(({ name }) => name).toSorted();
