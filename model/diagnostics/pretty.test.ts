import { describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { pretty, tally } from './pretty.ts';

const diagnostic: Diagnostic = {
  rule: 'memory-overcommitted',
  severity: 'error',
  message: "guests on 'asgard-atlas' need 80 GiB of memory, the host has 64 GiB",
  file: 'model/lab/hosts.ts',
  line: 12,
  column: 3,
  endColumn: 9,
  note: 'k8s-master-01 8 GiB',
  help: 'move a guest to asgard-prometheus',
};

const show = (line: string, from: number, to: number): string[] =>
  pretty([{ ...diagnostic, line: 1, column: from, endColumn: to }], { text: () => line })
    .split('\n')
    .slice(3, 5)
    .map((shown) => shown.slice(4));

describe('pretty', () => {
  test('shows a fault in the form of rustc', () => {
    const text = `${'\n'.repeat(11)}  memory: gib(64),\n`;
    const related = [
      { message: 'the largest guest', file: 'model/lab/guests.ts', line: 3, column: 1 },
    ];
    expect(pretty([{ ...diagnostic, related }], { text: () => text, entities: 12 }))
      .toBe(`error[memory-overcommitted]: guests on 'asgard-atlas' need 80 GiB of memory, the host has 64 GiB
  --> model/lab/hosts.ts:12:3
   |
12 |   memory: gib(64),
   |   ^^^^^^
  ::: model/lab/guests.ts:3:1  the largest guest
   = note: k8s-master-01 8 GiB
   = help: move a guest to asgard-prometheus

1 error in 12 entities
`);
  });

  test('shows a fault without its line if the file can not be read', () => {
    expect(pretty([{ ...diagnostic, file: '<unknown>' }], { text: () => undefined }))
      .toBe(`error[memory-overcommitted]: guests on 'asgard-atlas' need 80 GiB of memory, the host has 64 GiB
  --> <unknown>:12:3
   = note: k8s-master-01 8 GiB
   = help: move a guest to asgard-prometheus

1 error
`);
  });

  test('shows no line with a secret, whichever fault stands in it', () => {
    const text = "defineHost({ name: 'a',\n  description: 'at 192.0.2.7' });\n  id: 20,\n";
    const shown = pretty(
      [1, 2, 3].flatMap((line) => [
        { ...diagnostic, line },
        { ...diagnostic, line, secret: line === 3 },
      ]),
      { text: () => text },
    );
    expect(shown.match(/^\d+ \|.*$/gm)).toEqual([
      "1 | defineHost({ name: 'a',",
      "1 | defineHost({ name: 'a',",
    ]);
  });

  test('says that there is nothing to say', () => {
    expect(pretty([], { text: () => undefined, entities: 43 })).toBe(
      'No problems in 43 entities\n',
    );
  });

  test('hands each part to the painter', () => {
    const painted = pretty([{ ...diagnostic, severity: 'warning' }], {
      text: () => undefined,
      paint: (role, text) => `<${role}>${text}</${role}>`,
    });
    expect(painted).toContain(
      '<warning>warning[memory-overcommitted]</warning><strong>: guests on',
    );
    expect(painted).toContain(
      '<frame>  --></frame> model/lab/hosts.ts:12:3\n<frame>   =</frame> <strong>note:</strong> k8s',
    );
  });

  test('sets in the further lines of a text', () => {
    const shown = pretty([{ ...diagnostic, message: 'one\ntwo', help: 'do this\nor that' }], {
      text: () => undefined,
    });
    expect(shown).toContain('error[memory-overcommitted]: one\n   two\n');
    expect(shown).toContain('   = help: do this\n            or that\n');
  });

  test('makes control characters and reordering of lines visible', () => {
    const shown = pretty([{ ...diagnostic, message: 'a\u001b[31mb\u202ec' }], {
      text: () => '\u001b[2J\u0007\u202e',
    });
    expect(shown).toContain('a\\u001b[31mb\\u202ec');
    for (const char of ['\u001b', '\u0007', '\u202e']) expect(shown).not.toContain(char);
  });

  test('cuts words that would fill the screen', () => {
    const [first = ''] = pretty(
      [{ ...diagnostic, message: `name '${'😀'.repeat(5000)}' is long` }],
      {
        text: () => undefined,
      },
    ).split('\n');
    expect(first).toBe(
      `error[memory-overcommitted]: name '${'😀'.repeat(79)}…${'😀'.repeat(39)}' is long`,
    );
  });
});

describe('the marks stand under the text', () => {
  test('behind tabs', () => {
    expect(show('\t\tmemory: 1,', 3, 9)).toEqual(['        memory: 1,', '        ^^^^^^']);
  });

  test('behind wide characters, emoji and combining marks', () => {
    expect(show("名前: '😀', memory", 11, 17)).toEqual([
      "名前: '😀', memory",
      '            ^^^^^^',
    ]);
    expect(show("'👨‍👩‍👧e\u0301', memory", 15, 21)).toEqual(["'👨‍👩‍👧e\u0301', memory", '       ^^^^^^']);
  });

  test('under wide characters', () => {
    expect(show("a: '名前'", 5, 7)[1]).toBe('    ^^^^');
  });

  test('in lines that are too long', () => {
    const [line = '', marks = ''] = show(
      `${'a'.repeat(5000)} memory ${'b'.repeat(5000)}`,
      5002,
      5008,
    );
    expect(line).toMatch(/^…a+ memory b+…$/);
    expect(line.slice(marks.indexOf('^'), marks.length)).toBe('memory');
    expect(line.length).toBeLessThan(150);
  });

  test('as far as the line is shown', () => {
    const [line = '', marks = ''] = show('x'.repeat(100_000), 1, 100_001);
    expect(marks.length).toBeLessThanOrEqual(line.length);
  });

  test('also behind the end of the line', () => {
    expect(show('ab', 7, 8)).toEqual(['ab', '  ^']);
    expect(show('', 1, 1)).toEqual(['', '^']);
  });
});

test('tally counts in words', () => {
  const warning: Diagnostic = { ...diagnostic, severity: 'warning' };
  expect(tally([diagnostic, diagnostic, warning], 12)).toBe('2 errors, 1 warning in 12 entities');
  expect(tally([warning, warning], 1)).toBe('2 warnings in 1 entity');
});
