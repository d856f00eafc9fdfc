import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { github, json, pretty, ruleTexts, sarif, type Diagnostic } from '../model/index.ts';
import { engine, temporary } from './fixtures/temporary.ts';
import { inspect } from './commands/inspect.ts';
import { sources } from './sources.ts';

// The leak scan reads this file too: addresses are those of documentation, and nothing else stands
// here in one piece.
const address = '198.51.100.77';
const mac = ['3c', 'ec', 'ef', '5a', '17', '42'].join(':');
const body = 'b3BlbnNzaC1rZXktdjEA'.repeat(4);
const key = [
  `-----BEGIN OPENSSH`,
  `PRIVATE KEY-----\\n${body}\\n-----END OPENSSH`,
  'PRIVATE KEY-----',
].join(' ');
const token = `gh${'p_'}${'q7'.repeat(18)}`;
const password = `hunter${'2-and'}-more`;
const id = 3077;

const vlan = `vlan ${id}`;
const codenames =
  "{ location: { asgard: 'x' }, host: { atlas: 'x' }, vlan: { styx: 'x', acheron: 'x' } }";
const opening = `import { defineConvention, defineHost, defineLab, defineLocation, defineVlan, gib } from '${engine}';
const convention = defineConvention({ version: 1, codenames: ${codenames}, patterns: {} });
`;
const asgardFields = "name: 'asgard', provider: 'on-premises'";
const acheronFields = "name: 'acheron-management-vlan', location: site";
const head = `${opening}const asgard = defineLocation({ ${asgardFields} });
const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
const sound = { location: asgard, platform: 'proxmox', cores: 8, memory: gib(64), networks: [styx] };
`;
const tail = (parts: string): string => `export default defineLab({
  name: 'small',
  domain: 'example.com',
  repository: 'https://git.example.com/small',
  convention,
  parts: [{ ${parts} }],
});
`;
const labOf = (entity: string): string =>
  `${head}const entity = ${entity};\n${tail('asgard, styx, entity')}`;

/** What tells each secret apart from its own start, which the messages show. */
const traces = ['51.100.77', 'ec:ef', 'b3BlbnNza', 'q7q7', 'hunter2', String(id)];

const labs: readonly (readonly [what: string, rules: string[], lab: string])[] = [
  [
    'in a text of a sound entity',
    ['secret-literal'],
    labOf(`defineHost({ ...sound, name: 'asgard-atlas', description: '${key}' })`),
  ],
  [
    'in a text that is put together',
    ['secret-literal'],
    labOf(`defineHost({ ...sound, name: 'asgard-atlas', description: '198.' + '51.100.77' })`),
  ],
  [
    'beside another fault on the same line',
    ['name-unregistered-codename', 'secret-literal'],
    labOf(`defineHost({ ...sound, name: 'asgard-atls', description: 'NIC ${mac}' })`),
  ],
  [
    'in a name',
    ['name-pattern', 'secret-literal'],
    labOf(`defineHost({ ...sound, name: '${address}' })`),
  ],
  [
    'as the value of a field',
    ['invalid-field', 'secret-literal'],
    labOf(`defineHost({ ...sound, name: 'asgard-atlas', bridge: '${address}' })`),
  ],
  [
    'as a long value of a field',
    ['invalid-field', 'secret-literal'],
    labOf(`defineHost({ ...sound, name: 'asgard-atlas', bridge: '${key}' })`),
  ],
  [
    'inside the value of a field',
    ['invalid-field', 'secret-literal'],
    labOf(`defineHost({ ...sound, name: 'asgard-atlas', memory: { nic: '${mac}' } })`),
  ],
  [
    'in a field that does not exist',
    ['secret-literal', 'unknown-field'],
    labOf(`defineVlan({
  name: 'acheron-management-vlan',
  location: asgard,
  cidr: '${address}/24',
})`),
  ],
  [
    'as a number whose field says what it is',
    ['secret-literal', 'unknown-field'],
    labOf(`defineVlan({
  name: 'acheron-management-vlan',
  location: asgard,
  id: ${id},
})`),
  ],
  [
    'as digits whose field says what they are',
    ['secret-literal', 'unknown-field'],
    labOf(`defineHost({
  ...sound,
  name: 'asgard-atlas',
  vlanId: '${id}',
})`),
  ],
  [
    'as a number in place of a VLAN',
    ['invalid-field', 'secret-literal'],
    labOf(`defineHost({
  ...sound,
  name: 'asgard-atlas',
  networks: [${id}],
})`),
  ],
  [
    'as a number inside the value of a field',
    ['invalid-field', 'secret-literal'],
    labOf(`defineHost({
  ...sound,
  name: 'asgard-atlas',
  bridge: { vlan: ${id} },
})`),
  ],
  [
    'as digits in place of a VLAN',
    ['invalid-field', 'secret-literal'],
    labOf(`defineHost({
  ...sound,
  name: 'asgard-atlas',
  networks: ['${id}'],
})`),
  ],
  [
    'in an entity with another flaw',
    ['missing-field', 'secret-literal'],
    labOf(
      "defineHost({ name: 'asgard-atlas', location: asgard, platform: 'proxmox', " +
        `memory: gib(64), description: 'Token ${token}' })`,
    ),
  ],
  [
    'in the address of the repository',
    ['lab-invalid', 'secret-literal'],
    labOf("defineHost({ ...sound, name: 'asgard-atlas' })").replace(
      'https://git',
      `https://me:${password}@git`,
    ),
  ],
  [
    'in an entity without a name',
    ['missing-field', 'secret-literal'],
    labOf(`defineHost({ ...sound, description: '${vlan}' })`),
  ],
  [
    'in an entity that leans on a flawed one',
    ['missing-field', 'secret-literal'],
    `${opening}const site = defineLocation({ name: 'asgard' });
const entity = defineVlan({ ${acheronFields}, description: '${vlan}' });
${tail('site, entity')}`,
  ],
  [
    'in an entity that is not exported',
    ['not-in-lab'],
    `${opening}const site = defineLocation({ ${asgardFields}, description: 'Behind ${address}' });
const entity = defineVlan({ ${acheronFields} });
${tail('entity')}`,
  ],
  [
    'beside a mistake in the language',
    ['lab-syntax-error'],
    labOf(`defineHost({ description: '${key}' name: 'asgard-atlas' })`),
  ],
  [
    'in an error that the lab throws',
    ['lab-throws'],
    labOf(`(() => { throw new Error('No answer from ${address}') })()`),
  ],
];

const formats: Readonly<Record<string, (diagnostics: readonly Diagnostic[]) => string>> = {
  pretty: (diagnostics) => pretty(diagnostics, { text: sources.text }),
  json,
  github,
  sarif: (diagnostics) => sarif(diagnostics, ruleTexts),
};

describe.each(labs)('a secret %s', (_, rules, text) => {
  const diagnose = async (): Promise<readonly Diagnostic[]> =>
    (await inspect(join(temporary({ 'lab/index.ts': text }), 'lab'))).diagnostics;

  test('is found', async () => {
    expect((await diagnose()).map(({ rule }) => rule).toSorted()).toEqual(rules);
  });

  test.each(Object.entries(formats))('is not shown by %s', async (_name, format) => {
    const shown = format(await diagnose());
    expect(traces.filter((trace) => shown.includes(trace))).toEqual([]);
  });
});

const messagesOf = async (entity: string): Promise<string[]> => {
  const found: readonly Diagnostic[] = JSON.parse(
    json((await inspect(join(temporary({ 'lab/index.ts': labOf(entity) }), 'lab'))).diagnostics),
  );
  return found.map(({ rule, message }) => `${rule}: ${message}`);
};

describe('a value that a field cannot have is told', () => {
  test('by its start, where it is a secret', async () => {
    expect(
      await messagesOf(`defineHost({ ...sound, name: 'asgard-atlas', bridge: '${address}' })`),
    ).toEqual([
      "invalid-field: host 'asgard-atlas': 'bridge' must be " +
        "a Linux interface name such as 'vmbr0', not '198.x.x.x'",
      "secret-literal: 'bridge' of host 'asgard-atlas' contains an IPv4 address (198.x.x.x)",
    ]);
  });

  test('by what it is, where it is the id of a VLAN', async () => {
    expect(
      await messagesOf(`defineHost({ ...sound, name: 'asgard-atlas', networks: [${id}] })`),
    ).toEqual([
      "invalid-field: host 'asgard-atlas': 'networks[0]' must be " +
        'what defineVlan(…) returned, not a VLAN id',
      "secret-literal: 'networks' of host 'asgard-atlas' contains a VLAN id (vlan xx)",
    ]);
  });

  test('in full, where it is any other number', async () => {
    expect(
      await messagesOf(`defineHost({ ...sound, name: 'asgard-atlas', cores: ${id} })`),
    ).toEqual([
      "invalid-field: host 'asgard-atlas': 'cores' must be " +
        `a whole number from 1 to 1024, not ${id}`,
    ]);
  });
});

test('JSON does not say that a line was kept back', async () => {
  const [, , text] = labs[0] ?? ['', [], ''];
  const { diagnostics } = await inspect(join(temporary({ 'lab/index.ts': text }), 'lab'));
  expect(JSON.parse(json(diagnostics))).toEqual([
    {
      rule: 'secret-literal',
      severity: 'error',
      message: "'description' of host 'asgard-atlas' contains a private key (-----BEGIN…)",
      file: expect.stringMatching(/index\.ts$/),
      line: 6,
      column: 61,
      endColumn: 72,
      path: 'description',
      help: 'revoke the key, put a new one into the vault and remove it here',
    },
  ]);
});
