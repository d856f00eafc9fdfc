import * as fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { banner } from './banner.ts';
import type { Data } from './data.ts';
import { traps } from './fixtures/yaml-traps.ts';
import { writeYaml, yamlFile } from './yaml.ts';

const anyText = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'Z',
      '0',
      '9',
      '_',
      '-',
      '+',
      '.',
      ':',
      ' ',
      '#',
      '\n',
      "'",
      '"',
      ',',
      '[',
      '{',
      '!',
      '&',
      '*',
      '=',
      '<',
      '~',
      '%',
      '|',
      '>',
      '?',
      '@',
      '\t',
      '/',
      '(',
      'e',
      'E',
      'x',
    ),
    maxLength: 12,
  }),
);
const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const anyData = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    anyText,
    fc.boolean(),
    fc.constant(null),
    anyNumber,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).data;

describe('every value is read back as it was', () => {
  test.for(['1.1', '1.2'] as const)('by the yaml package in version %s', (version) => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(parse(writeYaml(data), { version })).toEqual(data);
      }),
      { numRuns: 2000 },
    );
  });

  test.for(['1.1', '1.2'] as const)(
    'each known trap as a value and as a key, in version %s',
    (version) => {
      const data: Data = {
        list: [...traps],
        deep: [traps.map((text) => [text])],
        keys: Object.fromEntries(traps.map((text) => [text, { [text]: text }])),
      };
      expect(parse(writeYaml(data), { version })).toEqual(data);
    },
  );

  test.for(['1.1', '1.2'] as const)('numbers beyond all bounds, in version %s', (version) => {
    const data = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
    expect(parse(writeYaml(data), { version })).toEqual(data);
  });

  const python = findPython();
  test.skipIf(!python)('by PyYAML, hence by Ansible', () => {
    const samples = [
      ...traps,
      [...traps],
      Object.fromEntries(traps.map((text) => [text, text])),
      ...fc.sample(anyData, 1500),
    ];
    expect(
      readByPython(
        python ?? '',
        samples.map((data) => writeYaml(data)),
      ),
    ).toEqual(samples.map((data) => JSON.parse(JSON.stringify(data))));
  });
});

describe('form', () => {
  test('has no blank at the end of a line and one newline at the end of the file', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(writeYaml(data)).toMatch(/[^\n]\n$/);
        expect(writeYaml(data)).not.toMatch(/[ \t]\n/);
      }),
    );
  });

  test('ordinary words and sentences stay bare, in block style', () => {
    expect(
      writeYaml({
        name: 'k8s-master-01',
        note: 'Control plane and identity.',
        url: 'https://example.com/a',
        path: '/srv/media',
        cores: 4,
        ratio: 0.5,
        none: null,
        gone: undefined,
        empty: {},
        list: [],
        tags: ['a', 'no'],
        nested: [{ a: 1, b: [[1, 2]] }],
        script: '#!/bin/sh\nset -e\n\necho done\n',
      }),
    ).toBe(`name: k8s-master-01
note: Control plane and identity.
url: https://example.com/a
path: /srv/media
cores: 4
ratio: 0.5
none: null
empty: {}
list: []
tags:
  - a
  - 'no'
nested:
  - a: 1
    b:
      - - 1
        - 2
script: |
  #!/bin/sh
  set -e

  echo done
`);
  });

  test('half a surrogate pair, which no UTF-8 file can hold, becomes the replacement character', () => {
    expect(parse(writeYaml({ a: 'x\ud800y' }))).toEqual({ a: 'x\ufffdy' });
  });

  test('keys keep the order of the data, or are sorted when asked', () => {
    expect(writeYaml({ b: 1, a: { d: 1, c: 1 } })).toBe('b: 1\na:\n  d: 1\n  c: 1\n');
    expect(writeYaml({ b: 1, a: { d: 1, c: 1 } }, { sortKeys: true })).toBe(
      'a:\n  c: 1\n  d: 1\nb: 1\n',
    );
  });

  test('a file begins with the banner, and each document with ---', () => {
    expect(yamlFile([{ a: 1 }, []])).toBe(`${banner}---\na: 1\n---\n[]\n`);
  });
});

// --- internal ---

/** Only a Python that has PyYAML can judge; with CI=true there must be one. */
function findPython(): string | undefined {
  if (spawnSync('python3', ['-c', 'import yaml']).status === 0) return 'python3';
  const message = 'python3 with PyYAML is not installed (Debian: python3-yaml)';
  if (process.env['CI'] === 'true') throw new Error(message);
  process.stderr.write(`Test skipped: ${message}\n`);
  return undefined;
}

/**
 * Reads all documents in one process. What JSON does not know (dates, sets) comes back as text that
 * no sample holds.
 */
function readByPython(python: string, documents: readonly string[]): unknown {
  const script = `
import json, sys, yaml
def read(text):
    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except Exception as error:
        return ["PyYAML refuses", text, str(error)]
def told(value):
    return "PyYAML made a " + repr(value)
print(json.dumps([read(text) for text in json.load(sys.stdin)], default=told))`;
  const { stdout, stderr, status } = spawnSync(python, ['-c', script], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
