import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locate, showPath } from './locate.ts';
import { remember } from './origin.ts';

function define<T extends object>(spec: T): T {
  remember(spec, define, []);
  return spec;
}

const atlas = define({ memory: 64, disks: [{ pool: 'a' }] });
const zeus = define({ memory: 1 });

/** This file stands for one of a lab. */
const text = readFileSync(import.meta.filename, 'utf8');
const lineOf = (start: string): number =>
  text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

describe('locate', () => {
  test('finds the field of each fault, and the related places', () => {
    const [found] = locate(
      [
        {
          rule: 'r',
          severity: 'error',
          message: 'm',
          note: 'n',
          help: 'h',
          at: { owner: atlas, path: ['disks', 0, 'pool'] },
          related: [{ at: { owner: zeus }, message: 'the other' }],
        },
      ],
      { text: () => text, show: () => 'lab/hosts.ts' },
    );
    expect(found).toEqual({
      rule: 'r',
      severity: 'error',
      message: 'm',
      note: 'n',
      help: 'h',
      file: 'lab/hosts.ts',
      line: lineOf('const atlas'),
      column: 46,
      endColumn: 50,
      path: 'disks[0].pool',
      related: [
        { message: 'the other', file: 'lab/hosts.ts', line: lineOf('const zeus'), column: 14 },
      ],
    });
  });

  test('keeps the place of the call if the file can not be read', () => {
    const [found] = locate(
      [{ rule: 'r', severity: 'warning', message: 'm', at: { owner: zeus, path: ['memory'] } }],
      {
        text: () => undefined,
        show: (file) => file,
      },
    );
    expect(found).toEqual({
      rule: 'r',
      severity: 'warning',
      message: 'm',
      file: import.meta.filename,
      line: lineOf('const zeus'),
      column: 14,
      path: 'memory',
    });
  });

  test('says so if nobody knows where something was written', () => {
    const [found] = locate([{ rule: 'r', severity: 'error', message: 'm', at: { owner: {} } }], {
      text: () => '',
      show: () => 'never asked',
    });
    expect(found).toMatchObject({ file: '<unknown>', line: 1, column: 1 });
  });

  test('reads each file once', () => {
    let reads = 0;
    const findings = Array.from(
      { length: 100 },
      () => ({ rule: 'r', severity: 'error', message: 'm', at: { owner: atlas } }) as const,
    );
    locate(findings, { text: () => ((reads += 1), text), show: (file) => file });
    expect(reads).toBe(1);
  });
});

test('showPath writes a path as TypeScript does', () => {
  expect(showPath(['disks', 0, 'pool'])).toBe('disks[0].pool');
  expect(showPath(['codenames', 'host', 'x-y'])).toBe("codenames.host['x-y']");
  expect(showPath([])).toBe('');
});
