import { describe, expect, it } from 'vitest';
import {
  checkName,
  describeConvention,
  explainName,
  meaningOf,
  nearest,
  parseName,
  suggestName,
  toSnake,
} from '../naming/index.ts';
import type { ConventionSpec } from '../naming/index.ts';
import { conventionOf, formatName, nameTable } from './index.ts';
import { convention as spec } from './names.fixture.ts';

const { convention, findings } = conventionOf(spec, 'somewhere');
const first = (...args: Parameters<typeof checkName> extends [unknown, ...infer R] ? R : never) =>
  checkName(convention, ...args)[0];
const faulty = (part: Partial<ConventionSpec>) => conventionOf({ ...spec, ...part }).findings;
const fits = (name: string) =>
  explainName(convention, name)
    .filter((candidate) => candidate.fits)
    .map(({ kind }) => kind);

describe('the default table', () => {
  it('has no faults, and right examples for every kind', () => {
    const anyCodename = conventionOf(
      { version: 1, codenames: {}, patterns: {} },
      'homelab',
    ).convention;
    expect(findings).toEqual([]);
    const wrong = describeConvention(anyCodename).kinds.flatMap(({ kind, examples }) =>
      examples.flatMap((example) =>
        checkName(anyCodename, kind, example).filter(({ severity }) => severity === 'error'),
      ),
    );
    expect(wrong).toEqual([]);
    expect(describeConvention(anyCodename).kinds.map(({ kind }) => kind)).toEqual(nameTable.kinds);
  });
  it('knows no backup of a cloud VM, which no job can have as its source', () => {
    expect(fits('cloud-vm-bastion-01-daily')).not.toContain('backup');
    expect(fits('vm-k8s-master-01-daily')).toEqual(['backup']);
  });
  it('lists the register, sorted within a kind', () => {
    expect(
      describeConvention(convention)
        .codenames.slice(0, 5)
        .map(({ kind, codename }) => `${kind} ${codename}`),
    ).toEqual([
      'location asgard',
      'location babylon',
      'location coruscant',
      'location wano',
      'host atlas',
    ]);
  });
});

describe('checkName', () => {
  it('follows the register of codenames', () => {
    const grown = {
      ...spec,
      codenames: { ...spec.codenames, host: { ...spec.codenames.host, loki: 'Norse mythology' } },
    };
    expect(first('host', 'asgard-loki')).toMatchObject({
      about: 'codename',
      help:
        "register 'loki' under codenames.host in convention.ts, " +
        'or use a registered one (atlas, godzilla, prometheus, zunesha)',
    });
    expect(checkName(conventionOf(grown).convention, 'host', 'asgard-loki')).toEqual([]);
    expect(
      checkName(
        conventionOf({ version: 1, codenames: {}, patterns: {} }).convention,
        'host',
        'nowhere-nothing',
      ),
    ).toEqual([]);
  });
  it('asks whether a registered codename was meant', () => {
    expect(first('host', 'asgard-atls')).toEqual({
      about: 'codename',
      severity: 'error',
      codename: 'atls',
      placeholder: 'codename',
      message: "'atls' is no registered host codename",
      help: "did you mean 'atlas'? or register 'atls' under codenames.host in convention.ts",
    });
  });
  it('does not take what every object has for a codename', () => {
    expect(first('location', 'constructor')?.about).toBe('codename');
  });
  it.each([
    [
      'host',
      'wano-atlas',
      { location: 'asgard' },
      "'wano-atlas' does not begin with 'asgard': a host is named asgard-<codename>",
    ],
    [
      'vm',
      'dev-web-01',
      { env: 'production' },
      "'dev-web-01' begins with the environment 'dev', but belongs to production: " +
        'a VM is named <role>-<nn>',
    ],
    ['vm', 'k8s_master-01', {}, "'k8s_master-01' has '_' in it: a VM is named <role>-<nn>"],
    ['vm', 'k8s-😀-01', {}, "'k8s-<U+1F600>-01' has U+1F600 in it: a VM is named <role>-<nn>"],
    [
      'image',
      'tpl-debian-13-2026-02-30',
      {},
      "'tpl-debian-13-2026-02-30' holds the date 2026-02-30, which does not exist: " +
        'an image template is named tpl-<os>-<version>-<date>',
    ],
    ['vm', '', {}, 'the name is empty: a VM is named <role>-<nn>'],
  ] as const)('says what is wrong with the %s %s', (kind, name, known, message) => {
    expect(first(kind, name, known)?.message).toBe(message);
  });
  it.each([
    ['vm', `${'a'.repeat(61)}-01`, 'a Proxmox guest (a DNS name) takes at most 63'],
    ['bucket', `homelab-asgard-${'x'.repeat(50)}-storage`, 'an S3 bucket takes at most 63'],
    ['service', 'a'.repeat(54), 'a Helm release takes at most 53'],
    ['service', '3proxy', 'a Kubernetes object cannot be called'],
    ['zone', `${'a'.repeat(64)}.example.com`, 'a DNS name takes at most 63 between dots'],
  ] as const)('names the target that refuses a %s', (kind, name, text) => {
    expect(first(kind, name)).toMatchObject({
      about: 'limit',
      severity: 'error',
      message: expect.stringContaining(text),
    });
  });
  it('warns where only Windows would cut a name', () => {
    expect(checkName(convention, 'vm', 'dev-authentik-01')).toMatchObject([
      { about: 'limit', severity: 'warning', help: 'make it at least 1 character shorter' },
    ]);
  });
  it('answers a monstrous name shortly', () => {
    for (const name of ['a-'.repeat(5000), '😀'.repeat(5000), 'a.'.repeat(200), '_'.repeat(400)]) {
      for (const kind of nameTable.kinds)
        for (const { message } of checkName(convention, kind, name))
          expect(message.length).toBeLessThan(400);
    }
  });
});

describe('conventionOf', () => {
  it.each([
    ['{location}-{rolle}-{nn}', 'has the unknown placeholder {rolle}', "did you mean 'role'?"],
    [
      '{role}-{purpose}-{nn}',
      'is ambiguous: {role} and {purpose} both take many words',
      'keep one of them',
    ],
    [
      'vm{nn}',
      'is not made of words and {placeholders} joined by hyphens',
      "write each placeholder as a piece of its own, such as '{role}-{nn}'",
    ],
    [
      'guest',
      'has no placeholder, so all names would be the same',
      "use the default, '{env?}-{role}-{nn}'",
    ],
    [
      '{role}-{nn}-{env?}',
      'ends in an optional placeholder',
      'put {env?} in front of another piece',
    ],
    ['{role}-{nn}-{nn}', 'has {nn} twice', 'keep one of them'],
    ['{role}-{constructor}', 'has the unknown placeholder {constructor}', 'use one of '],
  ])('reports the pattern %s once and keeps the default', (pattern, message, help) => {
    const result = conventionOf({ ...spec, patterns: { vm: pattern } });
    expect(result.findings).toEqual([
      {
        path: ['patterns', 'vm'],
        message: `the pattern of vm, '${pattern}', ${message}`,
        help: expect.stringContaining(help),
      },
    ]);
    expect(checkName(result.convention, 'vm', 'web-01')).toEqual([]);
  });
  it('wants a codename where the kind has one', () => {
    expect(faulty({ patterns: { host: '{location}-server' } })[0]?.message).toContain(
      'lacks {codename}',
    );
  });
  it('proposes no codename that it refuses itself', () => {
    const { host: _, ...others } = spec.codenames;
    const codenames = { ...others, host: { Atlas: 'Greek mythology', godzilla: 'Kaiju' } };
    const result = conventionOf({ ...spec, codenames });
    expect(result.findings.map(({ path }) => path.join('.'))).toEqual(['codenames.host.Atlas']);
    expect(checkName(result.convention, 'host', 'asgard-atlas')[0]?.help).toBe(
      "register 'atlas' under codenames.host in convention.ts, or use a registered one (godzilla)",
    );
  });
  it('names both owners of a codename, and refuses what is no codename', () => {
    expect(faulty({ codenames: { host: { orion: 'a' }, cluster: { orion: 'b' } } })).toEqual([
      {
        path: ['codenames', 'cluster', 'orion'],
        message: "the codename 'orion' is registered for two kinds, host and cluster",
        help: 'give one of them another codename: the theme of one kind is not used for another',
      },
    ]);
    expect(
      faulty({ codenames: { host: { 'atlas-2': 'a', loki: ' ' } } }).map(({ path }) => path.at(-1)),
    ).toEqual(['atlas-2', 'loki']);
    expect(faulty({ version: 0, org: 'My Lab' }).map(({ path }) => path[0])).toEqual([
      'version',
      'org',
    ]);
    expect(faulty(JSON.parse('{ "version": "one" }')).map(({ message }) => message)).toEqual([
      "version must be a whole number from 1, not 'one'",
    ]);
  });
  it('takes the name of the lab for {org} unless the convention says otherwise', () => {
    expect(convention.org).toBe('homelab');
    expect(
      formatName(
        conventionOf({ version: 1, codenames: {}, patterns: {} }, 'my-lab').convention,
        'bucket',
        { location: 'babylon', purpose: 'db' },
      ),
    ).toBe('my-lab-babylon-db-storage');
  });
});

describe('formatName', () => {
  it('pads numbers, and leaves production out', () => {
    expect(formatName(spec, 'vm', { role: 'k8s-worker', nn: 2 })).toBe('k8s-worker-02');
    expect(formatName(spec, 'vm', { role: 'web', nn: 12, env: 'production' })).toBe('web-12');
    expect(formatName(spec, 'vm', { role: 'web', nn: 1, env: 'dev' })).toBe('dev-web-01');
  });
  it('hides nothing of a bad part', () => {
    expect(formatName(spec, 'vm', { role: 'Web Server', nn: 100 })).toBe('Web Server-100');
    expect(first('vm', 'Web Server-100')?.about).toBe('pattern');
  });
});

describe('explainName', () => {
  it('lists the kinds that a name fits, the most telling pattern first', () => {
    expect(fits('asgard')).toEqual(['location']);
    expect(fits('media-01')).toEqual(['vm', 'lxc', 'cloud-vm']);
    expect(fits('atlas.asgard.example.com')[0]).toBe('host-fqdn');
    expect(fits('grafana')).toContain('service');
    expect(explainName(convention, 'asgard-atlas')[0]?.parts).toEqual({
      location: 'asgard',
      codename: 'atlas',
    });
  });
  it.each([
    ['k8s-master-1', 'vm', 'k8s-master-01'],
    ['styx-servers', 'vlan', 'styx-servers-vlan'],
    ['homelab-babylon-backups', 'bucket', 'homelab-babylon-backups-storage'],
    ['asgrad-atlas', 'host', 'asgard-atlas'],
  ])('does not let a kind of any words excuse %s', (name, kind, suggestion) => {
    expect(explainName(convention, name)[0]).toMatchObject({ kind, fits: false, suggestion });
  });
  it('explains a name as the kind that was asked for', () => {
    expect(explainName(convention, 'grafana', 'vm')).toMatchObject([
      { kind: 'vm', fits: false, pattern: '<role>-<nn>', suggestion: 'grafana-01' },
    ]);
  });
});

describe('meaningOf', () => {
  it.each([
    ['host', 'location', 'asgard', 'Norse mythology'],
    ['pool', 'host', 'atlas', 'Greek mythology'],
    ['host', 'codename', 'zeus', 'Codename of the entity itself, as registered.'],
    ['vm', 'role', 'k8s-master', 'What the guest does.'],
    ['vm', 'colour', 'red', ''],
  ] as const)('of a %s, %s %s is %s', (kind, part, value, meaning) => {
    expect(meaningOf(convention, kind, part, value)).toBe(meaning);
  });
});

describe('small words', () => {
  it('finds the nearest word, or none', () => {
    const hosts = ['atlas', 'prometheus', 'godzilla'];
    expect([
      nearest('atls', hosts),
      nearest('altas', hosts),
      nearest('Prometeus', hosts),
      nearest('loki', hosts),
      nearest('', hosts),
      nearest('x', ['y']),
    ]).toEqual(['atlas', 'atlas', 'prometheus', undefined, undefined, undefined]);
  });
  it('maps kebab to snake', () => {
    expect(toSnake('k8s-styx-servers')).toBe('k8s_styx_servers');
  });
  it('suggests nothing for a hopeless name, and the name itself for a right one', () => {
    expect(suggestName(convention, 'vm', '😀')).toBeUndefined();
    expect(suggestName(convention, 'vm', 'web-01')).toBe('web-01');
  });
  it('leaves out the codenames in front of the one that the pattern asks for', () => {
    expect(suggestName(convention, 'dataset', 'wano-zunesha-mantle-media')).toBe('mantle-media');
    expect(suggestName(convention, 'vlan', 'asgard-styx-servers-vlan')).toBe('styx-servers-vlan');
    expect(suggestName(convention, 'dataset', 'loki-mantle-media')).toBeUndefined();
  });
  it('suggests by the pattern that is nearest to what was written', () => {
    expect(suggestName(convention, 'namespace', 'Media')).toBe('media');
    expect(suggestName(convention, 'namespace', 'media_server')).toBe('media-server');
    expect(suggestName(convention, 'namespace', 'Freya NS')).toBe('freya-ns');
  });
  it('reads namespaces by either pattern', () => {
    expect([
      parseName(convention, 'namespace', 'freya-ns'),
      parseName(convention, 'namespace', 'media'),
    ]).toEqual([{ codename: 'freya' }, { app: 'media' }]);
  });
});
