import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from '../resolve/index.ts';
import { babylon, labOf } from '../rules/fixtures/_base.ts';
import { runningLabOf } from '../rules/fixtures/_running.ts';
import { defineBucket, defineLab, type Lab } from './index.ts';

const sound = labOf({});
const lab = (fields: object): Lab => defineLab({ ...sound, ...fields });
const told = (fields: object): string[] =>
  resolve(lab(fields)).findings.map(
    ({ rule, message, help }) => `${rule}: ${message}\n    | ${help}`,
  );

test('a lab may be made of another one', () => {
  expect(told({})).toEqual([]);
  expect(told({ owner: 'The Example family', adminUser: 'ops', branch: 'release/2026' })).toEqual(
    [],
  );
});

describe('fields of defineLab are checked as those of entities are', () => {
  test('one that there is not', () => {
    expect(told({ adminuser: 'ops', brnach: 'main', colour: 'blue' })).toMatchInlineSnapshot(`
      [
        "unknown-field: lab 'fixture' has no field 'adminuser'
          | did you mean 'adminUser'?",
        "unknown-field: lab 'fixture' has no field 'brnach'
          | did you mean 'branch'?",
        "unknown-field: lab 'fixture' has no field 'colour'
          | its fields are name, domain, repository, convention, parts, description, owner, adminUser, alerts, branch",
      ]
    `);
  });

  test('one that is missing', () => {
    expect(told({ domain: undefined, repository: undefined })).toMatchInlineSnapshot(`
      [
        "lab-invalid: lab 'fixture' has no 'domain'
          | add 'domain': a DNS domain such as 'example.com'",
        "lab-invalid: lab 'fixture' has no 'repository'
          | add 'repository': an https address without credentials, such as 'https://github.com/you/homelab'",
      ]
    `);
    expect(told({ convention: undefined, parts: undefined, domain: 'home' }))
      .toMatchInlineSnapshot(`
        [
          "lab-invalid: lab 'fixture': 'domain' must be a DNS domain such as 'example.com', not 'home'
            | write a DNS domain such as 'example.com'",
          "lab-invalid: lab 'fixture' has no 'convention'
            | add 'convention': what defineConvention({ version: 1, codenames: { … }, patterns: {} }) returned",
          "lab-invalid: lab 'fixture' has no 'parts'
            | add 'parts': a list of modules (import * as hosts from './hosts.ts')",
        ]
      `);
  });

  test('one of another type', () => {
    const fields = { name: 5, domain: [], repository: null, owner: {}, adminUser: true, branch: 1 };
    expect(told(fields)).toMatchInlineSnapshot(`
      [
        "lab-invalid: lab without a name: 'name' must be a kebab-case name such as 'homelab', not 5
          | write a kebab-case name such as 'homelab'",
        "lab-invalid: lab without a name: 'domain' must be a DNS domain such as 'example.com', not []
          | write a DNS domain such as 'example.com'",
        "lab-invalid: lab without a name: 'repository' must be an https address without credentials, such as 'https://github.com/you/homelab', not null
          | write an https address without credentials, such as 'https://github.com/you/homelab'",
        "lab-invalid: lab without a name: 'owner' must be the name of a person or a group, not {}
          | write the name of a person or a group",
        "lab-invalid: lab without a name: 'adminUser' must be a Linux user name (at most 32 of a-z, 0-9, '_' and '-') other than root, such as 'ansible', not true
          | write a Linux user name (at most 32 of a-z, 0-9, '_' and '-') other than root, such as 'ansible'",
        "lab-invalid: lab without a name: 'branch' must be a name that Git allows for a branch (no blank, no '..', none of ~^:?*[\\), such as 'main', not 1
          | write a name that Git allows for a branch (no blank, no '..', none of ~^:?*[\\), such as 'main'",
      ]
    `);
    expect(told({ convention: { codenames: null, patterns: {} }, parts: 'hosts' }))
      .toMatchInlineSnapshot(`
        [
          "lab-invalid: lab 'fixture': 'convention' must be what defineConvention({ version: 1, codenames: { … }, patterns: {} }) returned, not {"codenames":null,"patterns":{}}
            | write what defineConvention({ version: 1, codenames: { … }, patterns: {} }) returned",
          "lab-invalid: lab 'fixture': 'parts' must be a list of modules (import * as hosts from './hosts.ts'), not 'hosts'
            | write a list of modules (import * as hosts from './hosts.ts')",
        ]
      `);
  });

  test('one that a tool would evaluate, or refuse', () => {
    const fields = {
      owner: 'me {{ lookup("env", "HOME") }}',
      adminUser: 'Admin',
      branch: 'feature branch',
    };
    expect(told({ ...fields, repository: 'https://example.com/{{ repo }}' }))
      .toMatchInlineSnapshot(`
        [
          "lab-invalid: lab 'fixture': 'repository' must be an https address without credentials, such as 'https://github.com/you/homelab', not 'https://example.com/{{ repo }}'
            | write an https address without credentials, such as 'https://github.com/you/homelab'",
          "lab-invalid: lab 'fixture': 'owner' must be the name of a person or a group, without '{{' (it begins a template), not 'me {{ lookup("env", "HOME") }}'
            | write the name of a person or a group, without '{{' (it begins a template)",
          "lab-invalid: lab 'fixture': 'adminUser' must be a Linux user name (at most 32 of a-z, 0-9, '_' and '-') other than root, such as 'ansible', not 'Admin'
            | did you mean 'admin'?",
          "lab-invalid: lab 'fixture': 'branch' must be a name that Git allows for a branch (no blank, no '..', none of ~^:?*[\\), such as 'main', not 'feature branch'
            | write a name that Git allows for a branch (no blank, no '..', none of ~^:?*[\\), such as 'main'",
        ]
      `);
  });
});

describe('the account that Ansible signs in with', () => {
  test.each(['ansible', '_ops', 'a-b_c9', 'a'.repeat(32)])('may be %s', (adminUser) => {
    expect(told({ adminUser })).toEqual([]);
  });

  test.each([
    '',
    'root',
    'Root',
    '9lives',
    '-x',
    'a b',
    'a.b',
    'ops;reboot',
    'ä',
    'a'.repeat(33),
    'ops\n',
    '{{ x }}',
  ])('may not be %j', (adminUser) => {
    expect(told({ adminUser })).toHaveLength(1);
  });
});

describe('the branch that Argo CD follows', () => {
  test.each(['main', 'HEAD', 'release/2026.1', 'a-b', 'ünï', 'v1.0', 'a.lock.b', 'a@b'])(
    'may be %s',
    (branch) => {
      expect(told({ branch })).toEqual([]);
    },
  );

  // https://git-scm.com/docs/git-check-ref-format
  test.each(
    [
      '',
      '@',
      '-x',
      '.a',
      'a/.b',
      'a.lock',
      'a.lock/b',
      'a..b',
      'a b',
      'a~1',
      'a^',
      'a:b',
      'a?',
      'a*',
      'a[b',
      'a\\b',
    ].concat(['/a', 'a/', 'a//b', 'a.', 'a@{1}', 'a\tb', 'a\u007fb', 'a{{b', 'a%{b', 'a${b']),
  )('may not be %j', (branch) => {
    expect(told({ branch })).toHaveLength(1);
  });
});

describe('who is asked about it', () => {
  test.each(['me', 'Zoë & Émile', 'ops@example.com', '100 % us', '$HOME'])('may be %s', (owner) => {
    expect(told({ owner })).toEqual([]);
  });

  test.each(['', '  ', 'a\nb', 'a\u0000', '{{ a }}', '{% if %}', '{# a #}', '${a}', '%{ if }'])(
    'may not be %j',
    (owner) => {
      expect(told({ owner })).toHaveLength(1);
    },
  );
});

test('a name that is none is told once: buckets are not measured by it', () => {
  const bucket = defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon });
  const { convention: _, ...rest } = labOf({ bucket });
  const { org: __, ...convention } = sound.convention;
  const { findings } = resolve(defineLab({ ...rest, convention, name: 'My Lab' }));
  expect(findings.map(({ rule }) => rule)).toEqual(['lab-invalid']);
});

test('whatever stands in a field, each faulty one is told and nothing throws', () => {
  const anything = fc.oneof(fc.anything(), fc.string());
  const names = [
    'name',
    'domain',
    'repository',
    'description',
    'owner',
    'adminUser',
    'branch',
    'convention',
    'parts',
    'extra',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), anything, (name, value) => {
      const { lab: resolved, findings } = resolve(
        defineLab({ ...runningLabOf({}), [name]: value }),
      );
      expect(resolved === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
    }),
  );
});
