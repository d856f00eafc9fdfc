import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  defineLab,
  defineLocation,
  defineVlan,
  defineVm,
  fixedGroups,
  gib,
  type Lab,
} from '../../model/index.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { asgard, atlas, atlasBedrock, debian, styx } from '../fixtures/small-lab/sites.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { generateAnsible } from './index.ts';

test('the small lab', async () => {
  await expectSnapshots(
    join(import.meta.dirname, 'snapshots/small-lab'),
    generateAnsible(resolved(smallLab)),
  );
});

test('a lab without anything has the groups that plays name, all empty, and no secret but those of every lab', () => {
  const files = generateAnsible(
    resolved(
      defineLab({
        ...smallLab,
        parts: [{ asgard: defineLocation({ name: 'asgard', provider: 'on-premises' }) }],
      }),
    ),
  );
  const empty = { hosts: {} };
  expect(parsed(files, 'hosts.yml')).toEqual({
    all: {
      children: {
        bastions: empty,
        cloud_vms: empty,
        gpu_hosts: empty,
        lxcs: empty,
        nas: empty,
        proxmox_hosts: empty,
        vms: empty,
        location_asgard: empty,
        k3s_cluster: { children: { k3s_agent: empty, k3s_server: empty } },
      },
    },
  });
  expect(Object.keys(parsed(files, 'vault.example.yml'))).toEqual([
    'vault_domain',
    'vault_ssh_public_keys',
    'vault_vlans',
    'vault_addresses',
    'vault_tofu_state_passphrase',
  ]);
});

test('every machine has its address exactly once, and the vault example has one for each', () => {
  const files = generateAnsible(resolved(smallLab));
  const groups: Record<string, { hosts?: Record<string, { ansible_host?: string } | null> }> =
    Object(parsed(files, 'hosts.yml')['all']).children;
  const addressed = Object.values(groups)
    .flatMap(({ hosts }) =>
      Object.entries(hosts ?? {})
        .filter(([, vars]) => vars?.ansible_host)
        .map(([name]) => name),
    )
    .toSorted();
  expect(addressed).toEqual([...new Set(addressed)]);
  const networks = Object(parsed(files, 'vault.example.yml')['vault_addresses']);
  const planned = new Set(Object.values<object>(networks).flatMap((all) => Object.keys(all)));
  expect([...planned].toSorted()).toEqual(addressed);
});

test('every reference into the vault finds a value in the example', () => {
  const files = generateAnsible(resolved(smallLab));
  const vault = parsed(files, 'vault.example.yml');
  const references = files
    .filter(({ path }) => !path.endsWith('vault.example.yml'))
    .flatMap(({ text }) => [...text.matchAll(/\{\{ (\w+)((?:\['[^']+'\]|\.\w+)*) \}\}/g)]);
  expect(references.length).toBeGreaterThan(10);
  for (const [reference, table = '', rest = ''] of references) {
    const steps = [...rest.matchAll(/[\w.-]*\w/g)].map(([step]) => step.replace(/^\./, ''));
    const value = steps.reduce<unknown>((entry, step) => Object(entry)[step], vault[table]);
    expect(value, reference).toBeDefined();
  }
});

test('one more machine and one more VLAN add lines to the vault example and change none', () => {
  const bifrost = defineVlan({ name: 'aaa-iot-vlan', location: asgard });
  const wiki = defineVm({
    name: 'aaa-01',
    host: atlas,
    vmId: 190,
    cores: 1,
    memory: gib(2),
    image: debian,
    disks: [{ pool: atlasBedrock, size: gib(20) }],
    networks: [styx, bifrost],
  });
  const convention = { ...smallLab.convention, codenames: {} };
  const before = vaultLines({ ...smallLab, convention });
  const after = vaultLines(
    defineLab({ ...smallLab, convention, parts: [...smallLab.parts, { bifrost, wiki }] }),
  );
  expect(added(before, after)).toEqual([
    '  aaa-iot-vlan:',
    '    id: 601',
    "    cidr: '203.0.113.192/26'",
    "    gateway: '203.0.113.193'",
    '    dns:',
    "      - '203.0.113.193'",
    '  aaa-iot-vlan:',
    "    aaa-01: '203.0.113.201'",
    "    aaa-01: '198.51.100.9'",
  ]);
});

// Of a machine and a group of one name, Ansible takes the machine: the rule `ansible-group-name`
// looks at the groups that every lab has, and no name of a machine holds an underscore.
test('every group is one that every lab has, or holds an underscore', () => {
  const { all } = parsed(generateAnsible(resolved(smallLab)), 'hosts.yml');
  const groups: Record<string, Group> = Object(all).children;
  const names = Object.entries(groups).flatMap(([name, { children = {} }]) => [
    name,
    ...Object.keys(children),
  ]);
  expect(names.length).toBeGreaterThan(15);
  const known: readonly string[] = Object.values(fixedGroups);
  expect(names.filter((name) => !known.includes(name) && !name.includes('_'))).toEqual([]);
});

test('every list of machines is in the order of their names', () => {
  const { all } = parsed(generateAnsible(resolved(smallLab)), 'hosts.yml');
  const { k3s_cluster: k3s, ...groups }: Record<string, Group> = Object(all).children;
  const lists = Object.values({ ...groups, ...k3s?.children }).map(({ hosts }) =>
    Object.keys(hosts ?? {}),
  );
  expect(Math.max(...lists.map(({ length }) => length))).toBeGreaterThan(3);
  expect(lists).toEqual(lists.map((list) => list.toSorted()));
});

// --- internal ---

interface Group {
  readonly hosts?: Readonly<Record<string, unknown>>;
  readonly children?: Readonly<Record<string, Group>>;
}

const vaultLines = (lab: Lab): string[] =>
  fileIn(generateAnsible(resolved(lab)), 'vault.example.yml').split('\n');

/** Lines of `after` that `before` lacks; every line of `before` must be there, in its order. */
function added(before: readonly string[], after: readonly string[]): string[] {
  let next = 0;
  const more = after.filter((line) => {
    if (line !== before[next]) return true;
    next += 1;
    return false;
  });
  expect(next, `line ${next + 1} changed: ${before[next]}`).toBe(before.length);
  return more;
}

const fileIn = (files: ReturnType<typeof generateAnsible>, name: string): string =>
  files.find(({ path }) => path === `ansible/inventory/${name}`)?.text ?? '';

function parsed(files: ReturnType<typeof generateAnsible>, name: string): Record<string, unknown> {
  return Object(parse(fileIn(files, name)));
}
