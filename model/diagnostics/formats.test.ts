import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { inOrder } from './order.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

const diagnostic: Diagnostic = {
  rule: 'a-rule',
  severity: 'error',
  message: '100% wrong,\nreally: yes',
  file: 'lab/a, b:c.ts',
  line: 3,
  column: 5,
  endColumn: 9,
  note: 'n',
  help: 'h',
  related: [{ message: 'other', file: 'lab/b.ts', line: 1, column: 2 }],
};
const rule = {
  id: 'a-rule',
  severity: 'error',
  title: 'Title',
  why: 'Why.',
  remedy: 'Do it.',
} as const;

test('json is a list of the diagnostics as they are', () => {
  expect(JSON.parse(json([diagnostic]))).toEqual([diagnostic]);
  expect(json([])).toBe('[]\n');
});

test('json shows the marked line, but none that holds a secret', () => {
  const line = '    cors: 8,';
  const shown = JSON.parse(json([diagnostic], () => `\n\n${line}`));
  expect(shown).toEqual([{ ...diagnostic, excerpt: { line, marks: '    ^^^^' } }]);
  const secret = { ...diagnostic, secret: true };
  expect(JSON.parse(json([secret], () => `\n\n${line}`))).toEqual([diagnostic]);
  expect(JSON.parse(json([diagnostic], () => `\n\n${line} // 192.0.2.7`))).toEqual([diagnostic]);
});

test('no text of any format shows a secret, nor says that a line was kept back', () => {
  const secret = 'see 192.0.2.7';
  const told: Diagnostic = {
    ...diagnostic,
    message: secret,
    path: secret,
    note: secret,
    help: secret,
    related: [{ ...diagnostic, message: secret }],
    secret: true,
  };
  for (const shown of [
    json([told]),
    github([told]),
    sarif([told], [rule]),
    pretty([told], { text: () => undefined }),
  ]) {
    expect(shown).toContain('see 192.x.x.x');
    expect(shown).not.toMatch(/192\.0|secret/);
  }
});

describe('github', () => {
  test('escapes what would end a property or the command', () => {
    expect(github([diagnostic])).toBe(
      '::error file=lab/a%2C b%3Ac.ts,line=3,endLine=3,col=5,endColumn=8,title=a-rule::100%25 wrong,%0Areally: yes%0Alab/b.ts:1:2: other%0Anote: n%0Ahelp: h\n',
    );
  });

  test('leaves out an end that is not known', () => {
    expect(
      github([{ rule: 'r', severity: 'warning', message: 'm', file: 'f', line: 1, column: 1 }]),
    ).toBe('::warning file=f,line=1,col=1,title=r::m\n');
  });

  test('is empty when all is well', () => {
    expect(github([])).toBe('');
  });
});

describe('sarif', () => {
  const log: unknown = JSON.parse(sarif([diagnostic], [{ ...rule, id: 'other-rule' }, rule]));

  test('has the shape of SARIF 2.1.0', () => {
    const validate = new Ajv({ allErrors: true }).compile(shape);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  });

  test('points each result to its rule and place', () => {
    expect(log).toMatchObject({
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'a-rule',
              ruleIndex: 1,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'lab/a%2C%20b%3Ac.ts' },
                    region: { startLine: 3, startColumn: 5, endColumn: 9 },
                  },
                },
              ],
              relatedLocations: [{ id: 0, message: { text: 'other' } }],
            },
          ],
        },
      ],
    });
  });

  test('tells what each rule is about', () => {
    expect(log).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              rules: [
                { id: 'other-rule' },
                {
                  id: 'a-rule',
                  help: { text: 'Why.\n\nDo it.' },
                  properties: { page: 'rules/a-rule/' },
                },
              ],
            },
          },
        },
      ],
    });
  });

  test('leaves out the index of a rule that has no text', () => {
    expect(sarif([diagnostic], [])).not.toContain('ruleIndex');
  });
});

const at = (
  file: string,
  line: number,
  column: number,
  severity: 'error' | 'warning' = 'error',
  message = 'm',
): Diagnostic => ({
  rule: 'r',
  severity,
  message,
  file,
  line,
  column,
});

describe('inOrder', () => {
  test('sorts by file, line and column, with errors before warnings', () => {
    const sorted = [
      at('a.ts', 2, 1, 'error'),
      at('a.ts', 2, 1, 'warning', 'w'),
      at('a.ts', 10, 1),
      at('a.ts', 10, 2),
      at('b.ts', 1, 1),
    ];
    expect(inOrder(sorted.toReversed())).toEqual(sorted);
  });

  test('shows the same fault once', () => {
    expect(inOrder([at('a.ts', 1, 1), at('a.ts', 1, 1)])).toHaveLength(1);
    expect(inOrder([at('a.ts', 1, 1), at('a.ts', 1, 1, 'error', 'another')])).toHaveLength(2);
  });
});

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };
const place = {
  type: 'object',
  required: ['physicalLocation'],
  properties: {
    id: { type: 'integer', minimum: 0 },
    message: text,
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation', 'region'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          properties: { uri: { type: 'string', pattern: '^[^\\s\\\\:]+$' } },
        },
        region: {
          type: 'object',
          additionalProperties: false,
          required: ['startLine', 'startColumn'],
          properties: {
            startLine: { type: 'integer', minimum: 1 },
            startColumn: { type: 'integer', minimum: 1 },
            endColumn: { type: 'integer', minimum: 1 },
          },
        },
      },
    },
  },
};

/**
 * The part of the published schema that we use; what it leaves open is closed here, so that a
 * misspelt property fails.
 */
const shape = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string' },
                        shortDescription: text,
                        fullDescription: text,
                        help: text,
                        defaultConfiguration: {
                          type: 'object',
                          properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
                        },
                        properties: { type: 'object' },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                locations: { type: 'array', items: place },
                relatedLocations: { type: 'array', items: place },
              },
            },
          },
        },
      },
    },
  },
};
