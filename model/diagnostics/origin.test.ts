import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { fieldFindings, isDeclared, originOf, remember } from './origin.ts';

function define(): object {
  const made = {};
  remember(made, define, [{ rule: 'missing-field', path: ['a'], message: 'm', help: 'h' }]);
  return made;
}

/** The origin that a stack would give, in the format of V8. */
function positionFrom(frame: string) {
  Error.prepareStackTrace = () => `Error\n    at ${frame}\n    at node:internal/main:1:1`;
  return originOf(define())?.position;
}

afterEach(() => {
  Reflect.deleteProperty(Error, 'prepareStackTrace'); // V8 knows "not set" only by absence
});

describe('origins', () => {
  test('name the line and column of the call', () => {
    const made = define(); // the call that is looked for
    const line =
      readFileSync(import.meta.filename, 'utf8')
        .split('\n')
        .findIndex((text) => text.endsWith('// the call that is looked for')) + 1;
    expect(originOf(made)?.position).toEqual({ file: import.meta.filename, line, column: 18 });
  });

  test('belong to the object, not to a copy of it', () => {
    const made = define();
    expect(isDeclared(made)).toBe(true);
    expect(isDeclared({ ...made })).toBe(false);
    expect(originOf({ ...made })).toBeUndefined();
    expect(fieldFindings(made)).toHaveLength(1);
    expect(fieldFindings({ ...made })).toEqual([]);
  });

  test('leave the length of other stacks alone', () => {
    const before = Error.stackTraceLimit;
    define();
    expect(Error.stackTraceLimit).toBe(before);
  });

  test.each([
    ['file:///lab/hosts.ts:3:5', '/lab/hosts.ts'],
    ['worker (file:///lab/hosts.ts:3:5)', '/lab/hosts.ts'],
    ['Object.make [as define] (file:///lab/hosts.ts:3:5)', '/lab/hosts.ts'],
    ['async file:///lab/hosts.ts:3:5', '/lab/hosts.ts'],
    ['file:///my%20lab%20(1)/100%25/h%C3%B6st.ts?v=1#x:3:5', '/my lab (1)/100%/höst.ts'],
    ['f (file:///my%20lab%20(1)/hosts.ts:3:5)', '/my lab (1)/hosts.ts'],
    ['f (/my lab (1)/100%/hosts.ts:3:5)', '/my lab (1)/100%/hosts.ts'],
    ['/lab/hosts.ts?t=12:3:5', '/lab/hosts.ts'],
    ['file:///C:/lab/hosts.ts:3:5', 'C:/lab/hosts.ts'],
    ['f (C:\\lab\\hosts.ts:3:5)', 'C:\\lab\\hosts.ts'],
  ])('read the frame %s', (frame, file) => {
    expect(positionFrom(frame)).toEqual({ file, line: 3, column: 5 });
  });

  test.each([
    'node:internal/modules:1:1',
    '<anonymous>',
    'eval (eval at f (file:///a.ts:1:1), <anonymous>:1:1)',
    '',
  ])('have no place in the frame %s', (frame) => {
    expect(positionFrom(frame)).toBeUndefined();
  });
});
