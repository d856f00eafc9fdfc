import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportLab, exportSchema, nameTable } from '../../model/index.ts';
import { ownLab } from '../../tests/own-lab.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { generateAll } from '../index.ts';
import { findBlock } from '../text/markers.ts';
import { generateDocs } from './generate.ts';

const small = resolved(smallLab);
const own = resolved(ownLab);
const block = (name: string): string =>
  generateDocs(small).find((file) => file.block === name)?.text ?? '';
const validate = new Ajv2020({ strict: true, allErrors: true, formats: { uri: true } }).compile(
  exportSchema(),
);
const errorsIn = (data: unknown): string[] =>
  validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const rowOf = (kind: string): string | undefined =>
  block('patterns')
    .split('\n')
    .find((row) => row.startsWith(`| ${kind} `))
    ?.replace(/ +/g, ' ');

test('the table of patterns has one row for each kind', () => {
  const rows = block('patterns').trimEnd().split('\n').slice(2);
  expect(rows.map((row) => row.split(' ')[1])).toEqual(nameTable.kinds);
});

test.for([
  [
    'host',
    '`{location}-{codename}`',
    '`asgard-atlas`, `wano-zunesha`',
    'C',
    'a DNS label: at most 63 characters',
    'The location is the one that the host refers to. Theme: titans, mythical creatures, kaiju.',
  ],
  [
    'vlan',
    '`{codename}-{purpose}-vlan`',
    '`styx-servers-vlan`, `bifrost-iot-vlan`',
    'C',
    'a DNS label: at most 63 characters; ' +
      'a Linux network interface: at most 15 characters of the codename',
    'The VLAN id is a secret and never part of the name. Theme: mythical rivers and crossings.',
  ],
  [
    'namespace',
    '`{codename}-ns`, `{app}`',
    '`media`, `freya-ns`',
    'R',
    'a Kubernetes object: at most 63 characters',
    'The application alone, or a codename for what many applications share. Theme: deities.',
  ],
  [
    'ansible-role',
    '`{snake}`',
    '`k3s_server`',
    'D',
    'a file name: at most 255 characters',
    'Name of its folder. Ansible forbids hyphens in the variables of a role.',
  ],
] as const)('the row of %s says patterns, examples, level, limits and theme', (cells) => {
  expect(rowOf(cells[0])).toBe(`| ${cells.join(' | ')} |`);
});

test('the register has every codename of the lab with its meaning', () => {
  for (const [kind, register] of Object.entries(small.convention.codenames)) {
    for (const [codename, meaning] of Object.entries(register)) {
      const literal = meaning.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const row = new RegExp(`\\| ${kind} +\\| \`${codename}\` +\\| ${literal} +\\|`);
      expect(block('codenames')).toMatch(row);
    }
  }
});

test('every placeholder of a pattern is explained', () => {
  const words = [...block('patterns').matchAll(/\{(\w+)\??\}/g)].map(([, word]) => word);
  expect(words.length).toBeGreaterThan(30);
  for (const word of words) expect(block('placeholders')).toContain(`| \`{${word}}\``);
});

test('every block of the own lab has its place in a hand-written document', () => {
  for (const { path, block } of generateAll(own)) {
    if (block !== undefined)
      expect(
        findBlock(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'), block),
        `${block} in ${path}`,
      ).toHaveProperty('text');
  }
});

test.for([
  ['the own lab', own],
  ['the small lab', small],
] as const)('the export of %s fits the schema', ([, lab]) => {
  expect(errorsIn(JSON.parse(JSON.stringify(exportLab(lab))))).toEqual([]);
});

test('the schema refuses what the export never holds', () => {
  const exported = exportLab(small);
  const [first, ...rest] = exported.entities;
  const reasons = (entity: object): string[] =>
    errorsIn({ ...exported, entities: [entity, ...rest] });
  expect(reasons({ ...first, surprise: 1 })).not.toEqual([]);
  expect(reasons({ ...first, id: 'host:asgard' })).not.toEqual([]);
  expect(reasons({ id: first?.id, kind: first?.kind })).not.toEqual([]);
  expect(
    reasons({
      ...small.hosts[0],
      id: 'host:asgard-atlas',
      page: '/hosts/asgard-atlas/',
      location: 'asgard',
    }),
  ).not.toEqual([]);
  expect(errorsIn({ ...exported, secret: 'x' })).not.toEqual([]);
});
