import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { neededTool } from '../../tools/index.ts';
import { ask } from './api.ts';
import { built } from './fixtures/cluster.ts';

const folder = await neededTool('pve9x');

// What another client of Proxmox VE keeps as its answers, against ours: a field that both have is of
// one type, and we invent none.
describe.skipIf(!folder)('an answer has the fields and types that were recorded', () => {
  const recorded = folder === undefined ? [] : answersIn(dirname(folder));

  test.for(asked)('GET $ours', ({ ours, theirs, beside = [] }) => {
    const answers = recorded.filter(({ route }) => theirs.test(route)).map(({ data }) => data);
    expect(answers.length).toBeGreaterThan(0);
    const known = Map.groupBy(answers.flatMap(rowsIn).flatMap(typesIn), ([field]) => field);
    const made = rowsIn(dataOf(ours)).flatMap(typesIn);
    expect(made.length).toBeGreaterThan(0);
    for (const [field, type] of made) {
      const types = known.get(field)?.map(([, type]) => type);
      if (!types) expect(beside, `nobody has recorded '${field}'`).toContain(field);
      else expect(types, `type of '${field}'`).toContain(type);
    }
  });
});

// --- internal ---

interface Asked {
  readonly ours: string;
  readonly theirs: RegExp;
  /** Fields that Proxmox VE has by its own schema, but nobody recorded. */
  readonly beside?: readonly string[];
}

const task = built.tasks[0]?.id ?? '';
const atlas = '/nodes/asgard-atlas';
const asked: readonly Asked[] = [
  { ours: '/version', theirs: /\/version$/ },
  { ours: '/nodes', theirs: /^\/nodes$/ },
  { ours: '/cluster/resources', theirs: /^\/cluster\/resources$/, beside: ['pool', 'tags'] },
  {
    ours: '/cluster/mapping/pci/rtx-4090',
    theirs: /^\/cluster\/mapping\/pci\/gpu0$/,
    beside: ['type'],
  },
  { ours: '/pools', theirs: /^\/pools$/ },
  { ours: '/pools?poolid=production', theirs: /^\/pools\/$/ },
  { ours: '/storage/zunesha-mantle', theirs: /^\/storage\/[\w-]+$/, beside: ['server', 'export'] },
  { ours: `${atlas}/storage/local/content`, theirs: /\/storage\/local\/content$/ },
  {
    ours: `${atlas}/storage/local/content/local:import%2Fdebian.qcow2`,
    theirs: /\/content\/local:(?:iso|vztmpl|backup)\//,
    beside: ['used'],
  },
  {
    ours: `${atlas}/qemu/101/config`,
    theirs: /\/qemu\/\d+\/config$/,
    beside: ['agent', 'balloon', 'meta', 'smbiosN', 'vmgenid'],
  },
  {
    ours: `${atlas}/qemu/101/status/current`,
    theirs: /\/qemu\/\d+\/status\/current$/,
    beside: ['tags'],
  },
  {
    ours: `${atlas}/qemu/101/agent/network-get-interfaces`,
    theirs: /\/agent\/network-get-interfaces$/,
  },
  {
    ours: `${atlas}/lxc/201/config`,
    theirs: /\/lxc\/\d+\/config$/,
    beside: ['description', 'features', 'onboot', 'tags', 'unprivileged'],
  },
  {
    ours: `${atlas}/lxc/201/status/current`,
    theirs: /\/lxc\/\d+\/status\/current$/,
    beside: ['ha'],
  },
  {
    ours: `${atlas}/lxc/201/interfaces`,
    theirs: /\/lxc\/\d+\/interfaces$/,
    beside: ['hardware-address', 'ip-addresses'],
  },
  { ours: `${atlas}/tasks/${task}/status`, theirs: /\/tasks\/[^/]+\/status$/ },
  { ours: `${atlas}/tasks/${task}/log`, theirs: /\/tasks\/[^/]+\/log$/ },
];

function dataOf(url: string): unknown {
  const [path = '', query] = url.split('?');
  const sent = Object.fromEntries(new URLSearchParams(query));
  const { answer } = ask(built, { method: 'GET', path, sent });
  return 'data' in answer ? answer.data : answer.message;
}

interface Recorded {
  readonly route: string;
  readonly data: unknown;
}

/** Every answer to a GET in the mocks of go-proxmox. */
function answersIn(folder: string): Recorded[] {
  const texts = globSync('*/*.go', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  return texts
    .flatMap((text) => text.split('gock.New(').slice(1))
    .flatMap((mock) => {
      const route = /\bGet\("\^?([^"]+?)\$?"\)/.exec(mock)?.[1];
      const body = /\bJSON\(`([^`]*)`\)/.exec(mock)?.[1];
      return route === undefined || body === undefined
        ? []
        : dataIn(body).map((data) => ({ route, data }));
    });
}

/** Some answers there are broken on purpose. */
function dataIn(body: string): unknown[] {
  try {
    return [JSON.parse(body).data];
  } catch {
    return [];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects of an answer, which is one or a list of them. */
const rowsIn = (data: unknown): Record<string, unknown>[] => [data].flat().filter(isObject);

/** Fields with the types of their values; a number in the name stands for all numbers. */
const typesIn = (row: Record<string, unknown>): [string, string][] =>
  Object.entries(row)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([field, value]) => [
      field.replace(/\d+$/, 'N'),
      Array.isArray(value) ? 'list' : typeof value,
    ]);
