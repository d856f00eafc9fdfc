import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defineHost, defineLab, defineLocation, defineVlan, gib } from '../../model/index.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { exampleNetworks } from './example-networks.ts';
import { generateAnsible } from './index.ts';

test('the small lab', async () => {
  await expectSnapshots(join(import.meta.dirname, 'snapshots/small-lab'), generateAnsible(resolved(smallLab)));
});

test('a lab without anything has the groups that plays name, all empty, and no secret but those that every lab has', () => {
  const files = generateAnsible(
    resolved(defineLab({ ...smallLab, parts: [{ asgard: defineLocation({ name: 'asgard', provider: 'on-premises' }) }] })),
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
    'vault_hosts',
    'vault_tofu_state_passphrase',
  ]);
});

test('every machine has its address exactly once, and the vault example has one for each', () => {
  const files = generateAnsible(resolved(smallLab));
  const groups: Record<string, { hosts?: Record<string, { ansible_host?: string } | null> }> = Object(parsed(files, 'hosts.yml')['all']).children;
  const addressed = Object.values(groups)
    .flatMap(({ hosts }) =>
      Object.entries(hosts ?? {})
        .filter(([, vars]) => vars?.ansible_host)
        .map(([name]) => name),
    )
    .toSorted();
  expect(addressed).toEqual([...new Set(addressed)]);
  expect(Object.keys(Object(parsed(files, 'vault.example.yml')['vault_hosts'])).toSorted()).toEqual(addressed);
});

test('every reference into the vault finds a value in the example', () => {
  const files = generateAnsible(resolved(smallLab));
  const vault = parsed(files, 'vault.example.yml');
  const references = files
    .filter(({ path }) => !path.endsWith('vault.example.yml'))
    .flatMap(({ text }) => [...text.matchAll(/\{\{ (\w+)(?:\['([^']+)'\])?(?:\.(\w+))? \}\}/g)]);
  expect(references.length).toBeGreaterThan(10);
  for (const [reference, table = '', name, field] of references) {
    const entry = name === undefined ? vault[table] : Object(vault[table])[name];
    expect(field === undefined ? entry : Object(entry)[field], reference).toBeDefined();
  }
});

describe('made-up networks', () => {
  test('never overlap, hold as many addresses as asked for, and lie in ranges set aside for examples', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 40 }), (sizes) => {
        const addresses = exampleNetworks(sizes).flatMap(({ address }, index) => Array.from({ length: sizes[index] ?? 0 }, (_, n) => address(n + 1)));
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses)
          expect(address).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.(?!0$|255$)(25[0-4]|2[0-4]\d|1?\d?\d)$|^2001:db8:[0-9a-f]+:0::[0-9a-f]+$/);
      }),
    );
  });

  test('a block starts at a multiple of its size and leaves its last address free', () => {
    const [large, small] = exampleNetworks([3, 13]).map(({ cidr }) => cidr);
    expect([large, small]).toEqual(['192.0.2.16/29', '192.0.2.0/28']);
    expect(exampleNetworks([14]).map(({ cidr }) => cidr)).toEqual(['192.0.2.0/28']);
    expect(exampleNetworks([15]).map(({ cidr }) => cidr)).toEqual(['192.0.2.0/27']);
  });

  test('a network too large for the IPv4 ranges gets one of IPv6', () => {
    const [network] = exampleNetworks([70_000]);
    expect([network?.cidr, network?.address(1), network?.address(70_000)]).toEqual(['2001:db8:0:0::/64', '2001:db8:0:0::1', '2001:db8:0:0::1:1170']);
  });

  test('a thousand hosts of one VLAN have a thousand addresses', () => {
    const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
    const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
    const hosts = Array.from({ length: 1000 }, (_, n) => `asgard-${letters(n)}`).map((name: string) =>
      defineHost({ name, location: asgard, platform: 'proxmox', cores: 1, memory: gib(8), networks: [styx] }),
    );
    const files = generateAnsible(
      resolved(defineLab({ ...smallLab, convention: { version: 1, codenames: {}, patterns: {} }, parts: [{ asgard, styx, hosts }] })),
    );
    const addresses = Object.values(Object(parsed(files, 'vault.example.yml')['vault_hosts'])).map((entry) => String(Object(entry).ipv4));
    expect(new Set(addresses).size).toBe(1000);
  });
});

// --- internal ---

const letters = (n: number): string => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

function parsed(files: ReturnType<typeof generateAnsible>, name: string): Record<string, unknown> {
  const file = files.find(({ path }) => path === `ansible/inventory/${name}`);
  return Object(parse(file?.text ?? ''));
}
