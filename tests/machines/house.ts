import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { generateAll } from '../../generators/index.ts';
import {
  internalName,
  type Lab,
  type Machine as Entity,
  liveMachines,
  machineNetworks,
  type ResolvedLab,
} from '../../model/index.ts';
import { anyLocale } from '../../tools/index.ts';
import { type FirstFile, makeMachine, type Machine, type MachineOptions } from './machine.ts';
import { makeNetwork, type Plug } from './network.ts';
import { debianRoot } from './root.ts';
import { houseId } from './sweep.ts';
import { makeVirtualMachine, type VirtualMachine } from './virtual-machine.ts';

const repository = join(import.meta.dirname, '../..');

/** Machines of a lab that run, and Ansible as its owner starts it. */
export interface House {
  readonly lab: ResolvedLab;
  /** A checkout with everything that a playbook reads; a test may edit it. */
  readonly checkout: string;
  readonly machine: (name: string) => Machine;
  readonly virtualMachine: (name: string) => VirtualMachine;
  /** The address that others reach a machine by, from the vault. */
  readonly address: (name: string) => string;
  /** Runs a playbook for the machines that run. */
  readonly play: (playbook: string, ...args: string[]) => Promise<Played>;
  /** Runs any program where Ansible runs, in the folder of the playbooks. */
  readonly run: (...command: [string, ...string[]]) => Promise<Played>;
  /** Lines for a shell that run a playbook by hand. */
  readonly howTo: string;
  /** Starts a machine of the lab with an empty disk; also in place of one that runs. */
  readonly boot: (name: string) => Promise<Machine>;
  readonly remove: () => Promise<void>;
}

export interface Played {
  readonly code: number;
  /** Everything that it wrote. */
  readonly said: string;
  /** Tasks that changed something, over all machines. */
  readonly changed: number;
}

export interface HouseOptions {
  readonly lab: Lab;
  /** Names of the machines to start. */
  readonly machines: readonly string[];
  /** Names of machines that get a kernel of their own. */
  readonly virtual?: readonly string[];
  /** Folder with the hand-written part of `lxc-configs/`. Default: that of the repository. */
  readonly guests?: string;
  /** Folder with the programs of Ansible. */
  readonly ansible: string;
  /** What a machine has before its first start, beyond what its image holds. */
  readonly furnish?: (machine: Entity) => Pick<MachineOptions, 'files' | 'before'>;
  /** Variables that win over all others: what a test machine can't have. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Makes a house: a network, the machines on it, and a checkout with the example vault. */
export async function makeHouse(options: HouseOptions): Promise<House> {
  const { machines, virtual = [], guests, ansible, furnish, extra = {} } = options;
  const lab = resolved(options.lab);
  const base = await debianRoot();
  const id = houseId(process.pid, counter++);
  const checkout = await mkdtemp(join(tmpdir(), `homelab-${id}-house-`));
  const key = join(checkout, 'key');
  await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'ansible', '-f', key]);
  const publicKey = (await readFile(`${key}.pub`, 'utf8')).trim();
  await writeCheckout({ lab, checkout, guests, publicKey });
  const vault = await readVault(checkout);
  const hostKey = await readFile(join(base, 'etc/ssh/ssh_host_ed25519_key.pub'), 'utf8');
  await writeFile(join(checkout, 'known_hosts'), knownHosts(vault, hostKey));
  await writeFile(join(checkout, 'extra.json'), JSON.stringify(extra));

  const network = await makeNetwork(id, controllerAddresses(vault));
  const running = new Map<string, Machine>();
  const spaces = new Map<string, string>();

  const run: House['run'] = async (...command) => {
    const [program, ...args] = network.within(...command);
    const { exitCode, all } = await execa(program, args, {
      cwd: join(checkout, 'ansible'),
      reject: false,
      all: true,
      stdin: 'ignore',
      env: { ...controllerEnvironment(checkout), PATH: `${ansible}:${process.env['PATH']}` },
    });
    const said = String(all);
    return { code: exitCode ?? -1, said, changed: changesIn(said) };
  };

  const boot: House['boot'] = async (name) => {
    const entity = entityOf(lab, name);
    await running.get(name)?.remove();
    const namespace = spaces.get(name) ?? (await network.plugIn(plugsOf(vault, entity)));
    spaces.set(name, namespace);
    const own = furnish?.(entity) ?? {};
    const machine = await makeMachine({
      name,
      base,
      namespace,
      files: [...firstFiles(lab, entity, publicKey), ...(own.files ?? [])],
      before: [...firstCommands(lab, entity), ...(own.before ?? [])],
    });
    running.set(name, machine);
    return machine;
  };

  const virtualMachines = new Map<string, VirtualMachine>();
  const bootVirtual = async (name: string): Promise<void> => {
    const [plug] = plugsOf(vault, entityOf(lab, name));
    if (!plug) throw new Error(`'${name}' has no network`);
    const knownHosts = join(checkout, 'known_hosts');
    const options = { name, network, plug, user: lab.adminUser, key, publicKey, knownHosts };
    virtualMachines.set(name, await makeVirtualMachine(options));
  };

  const house: House = {
    lab,
    checkout,
    machine: (name) => {
      const found = running.get(name);
      if (!found) throw new Error(`'${name}' does not run`);
      return found;
    },
    virtualMachine: (name) => {
      const found = virtualMachines.get(name);
      if (!found) throw new Error(`'${name}' does not run`);
      return found;
    },
    address: (name) => {
      const [address = ''] = plugsOf(vault, entityOf(lab, name))[0]?.address.split('/') ?? [];
      if (address === '') throw new Error(`the vault has no address of '${name}'`);
      return address;
    },
    run,
    play: (playbook, ...args) => {
      const limit = args.some((arg) => arg.startsWith('--limit'))
        ? []
        : [`--limit=${[...running.keys(), ...virtualMachines.keys()].join(',')}`];
      const variables = ['--extra-vars', `@${join(checkout, 'extra.json')}`];
      return run('ansible-playbook', `playbooks/${playbook}.yml`, ...limit, ...variables, ...args);
    },
    boot,
    howTo: [
      `cd ${join(checkout, 'ansible')}`,
      ...Object.entries(controllerEnvironment(checkout)).map(
        ([name, value]) => `export ${name}='${value}'`,
      ),
      `export PATH=${ansible}:$PATH`,
      `${network.within('ansible-playbook').join(' ')} playbooks/site.yml \\`,
      `  --limit ${machines.join(',')} -e @${join(checkout, 'extra.json')}`,
    ].join('\n'),
    remove: async () => {
      const all = [...running.values(), ...virtualMachines.values()];
      await Promise.all(all.map((machine) => machine.remove()));
      await network.remove();
      await rm(checkout, { recursive: true, force: true });
    },
  };
  try {
    const starts = [...machines.map(boot), ...virtual.map(bootVirtual)];
    const failed = (await Promise.allSettled(starts)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  } catch (error) {
    await house.remove();
    throw error;
  }
  return house;
}

// --- internal ---

let counter = 0;

/** The parts of the vault that machines and their network are made of. */
const vaultSchema = z.looseObject({
  vault_vlans: z.record(z.string(), z.object({ cidr: z.string(), gateway: z.string() })),
  vault_addresses: z.record(z.string(), z.record(z.string(), z.string())),
});
type Vault = z.infer<typeof vaultSchema>;

/** Files as in a clone after `npm run generate`, for this lab, and a vault with the example plan. */
async function writeCheckout(options: {
  readonly lab: ResolvedLab;
  readonly checkout: string;
  readonly guests: string | undefined;
  readonly publicKey: string;
}): Promise<void> {
  const { lab, checkout, guests = join(repository, 'lxc-configs'), publicKey } = options;
  const generated = /(^|\/)(generated|homelab|secret-contract|vault|vault\.example|hosts)\.yml$/;
  await cp(join(repository, 'ansible'), join(checkout, 'ansible'), {
    recursive: true,
    filter: (path) => !generated.test(path),
  });
  await cp(guests, join(checkout, 'lxc-configs'), {
    recursive: true,
    filter: (path) => !generated.test(path),
  });
  for (const { path, text } of generateAll(lab)) {
    if (!/^(ansible|lxc-configs|k8s)\//.test(path)) continue;
    await mkdir(dirname(join(checkout, path)), { recursive: true });
    await writeFile(join(checkout, path), text);
  }
  const inventory = join(checkout, 'ansible/inventory');
  const example: unknown = parse(await readFile(join(inventory, 'vault.example.yml'), 'utf8'));
  const vault = { ...z.looseObject({}).parse(example), vault_ssh_public_keys: [publicKey] };
  await writeFile(join(inventory, 'group_vars/all/vault.yml'), stringify(vault), { mode: 0o600 });
}

async function readVault(checkout: string): Promise<Vault> {
  const file = join(checkout, 'ansible/inventory/group_vars/all/vault.yml');
  return vaultSchema.parse(parse(await readFile(file, 'utf8')));
}

function entityOf(lab: ResolvedLab, name: string): Entity {
  const found = liveMachines(lab).find((machine) => machine.name === name);
  if (!found) throw new Error(`the lab has no live machine '${name}'`);
  return found;
}

/** One interface for each network of a machine. A cloud has none that the vault describes. */
const plugsOf = (vault: Vault, entity: Entity): Plug[] =>
  machineNetworks(entity).map((network) => {
    const address = vault.vault_addresses[network]?.[entity.name] ?? '';
    const vlan = vault.vault_vlans[network];
    if (vlan) return { address: `${address}/${prefixOf(vlan.cidr)}`, gateway: vlan.gateway };
    return { address: `${address}/31`, gateway: neighbour(address) };
  });

/** The controller is the gateway of every network. */
function controllerAddresses(vault: Vault): string[] {
  const gateways = Object.values(vault.vault_vlans).map(
    ({ gateway, cidr }) => `${gateway}/${prefixOf(cidr)}`,
  );
  const clouds = Object.entries(vault.vault_addresses)
    .filter(([network]) => !(network in vault.vault_vlans))
    .flatMap(([, addresses]) => Object.values(addresses))
    .map((address) => `${neighbour(address)}/31`);
  return [...gateways, ...clouds];
}

const prefixOf = (cidr: string): string => cidr.split('/')[1] ?? '';

/** The other address of a network of two. */
function neighbour(address: string): string {
  const parts = address.split('.').map(Number);
  return [...parts.slice(0, 3), (parts[3] ?? 0) ^ 1].join('.');
}

const knownHosts = ({ vault_addresses: addresses }: Vault, hostKey: string): string =>
  Object.values(addresses)
    .flatMap((network) => Object.values(network))
    .map((address) => `${address} ${hostKey.trim()}\n`)
    .join('');

/** What cloud-init, the template of a container or the installer of a host leaves behind. */
function firstFiles(lab: ResolvedLab, entity: Entity, publicKey: string): FirstFile[] {
  const { name } = entity;
  const home = signsInAsRoot(entity) ? '/root' : `/home/${lab.adminUser}`;
  const owner = signsInAsRoot(entity) ? ([0, 0] as const) : ([1000, 1000] as const);
  const hosts = `127.0.0.1 localhost\n127.0.1.1 ${internalName(lab, entity)} ${name}\n`;
  return [
    { path: '/etc/hostname', text: `${name}\n` },
    { path: '/etc/hosts', text: hosts },
    { path: '/etc/resolv.conf', text: '# No network, no names.\n' },
    { path: `${home}/.ssh/authorized_keys`, text: `${publicKey}\n`, mode: 0o600, owner },
  ];
}

function firstCommands(lab: ResolvedLab, entity: Entity): string[][] {
  const user = lab.adminUser;
  if (signsInAsRoot(entity)) return [];
  const rights = `echo '${user} ALL=(ALL) NOPASSWD:ALL' >/etc/sudoers.d/90-cloud-init-users`;
  return [
    ['useradd', '--create-home', '--uid=1000', '--shell=/bin/bash', user],
    ['install', '--directory', '--mode=0700', `--owner=${user}`, `/home/${user}/.ssh`],
    ['sh', '-c', rights],
  ];
}

const signsInAsRoot = ({ kind }: Entity): boolean => kind === 'lxc' || kind === 'host';

/** Nothing of the person at this machine: no settings, no keys, no agent. */
const controllerEnvironment = (checkout: string): Record<string, string> => ({
  ...anyLocale,
  ANSIBLE_CONFIG: join(checkout, 'ansible/ansible.cfg'),
  ANSIBLE_HOME: join(checkout, '.ansible'),
  ANSIBLE_NOCOLOR: '1',
  // Seconds, for a computer that is busy.
  ANSIBLE_TIMEOUT: '120',
  // By default the connections of all houses lie in one folder, and they have the same addresses.
  ANSIBLE_SSH_CONTROL_PATH_DIR: join(checkout, 'connections'),
  ANSIBLE_PRIVATE_KEY_FILE: join(checkout, 'key'),
  ANSIBLE_SSH_COMMON_ARGS: [
    '-F /dev/null -o IdentitiesOnly=yes -o GlobalKnownHostsFile=/dev/null',
    `-o UserKnownHostsFile=${join(checkout, 'known_hosts')}`,
  ].join(' '),
  SSH_AUTH_SOCK: '',
});

const changesIn = (said: string): number =>
  [...said.matchAll(/^\S+ +: ok=\d+ +changed=(\d+)/gm)]
    .map(([, count]) => Number(count))
    .reduce((sum, count) => sum + count, 0);
