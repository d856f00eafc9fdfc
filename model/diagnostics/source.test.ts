import { describe, expect, test } from 'vitest';
import { findField, sourceOf } from './source.ts';

/**
 * Marks the text that `findField` finds for a path, as `line:marked text`. The call is the first
 * `define` in the text.
 */
function marked(text: string, ...path: (string | number)[]): string {
  const before = text.slice(0, text.indexOf('define'));
  const call = {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
  const span = findField(sourceOf(text), call, path);
  return `${span.line}:${(text.split(/\r?\n/)[span.line - 1] ?? '').slice(span.column - 1, span.endColumn - 1)}`;
}

describe('findField marks', () => {
  test('the name of the call for the whole', () => {
    expect(marked("export const a = defineHost({ name: 'a' });")).toBe('1:defineHost');
    expect(marked("export const a = model.defineHost({ name: 'a' });")).toBe('1:defineHost');
  });

  test('the key of a field', () => {
    expect(marked("defineHost({\n  name: 'a',\n  memory: gib(64),\n});", 'memory')).toBe(
      '3:memory',
    );
    expect(marked("defineHost({ 'memory': 1 });", 'memory')).toBe("1:'memory'");
    expect(marked('defineHost({ "memory" : 1 });', 'memory')).toBe('1:"memory"');
    expect(marked('defineHost({ memory });', 'memory')).toBe('1:memory');
    expect(marked('defineHost({ größe: 1 });', 'größe')).toBe('1:größe');
  });

  test('fields and items inside of others', () => {
    const text =
      'defineVm({\n  disks: [\n    { pool: a, size: gib(1) },\n    { pool: b },\n  ],\n});';
    expect(marked(text, 'disks', 0)).toBe('3:{ pool: a, size: gib(1) }');
    expect(marked(text, 'disks', 1)).toBe('4:{ pool: b }');
    expect(marked(text, 'disks', 1, 'pool')).toBe('4:pool');
  });

  test('items behind comments and blanks before a comma', () => {
    expect(
      marked('defineHost({ networks: [a /* first */, b , c // third\n, d] });', 'networks', 1),
    ).toBe('1:b');
    expect(
      marked('defineHost({ networks: [a /* first */, b , c // third\n, d] });', 'networks', 3),
    ).toBe('2:d');
    expect(marked('defineHost({ /* name: 1 */ // memory: 2\n  memory: 3 });', 'memory')).toBe(
      '2:memory',
    );
  });

  test('a field behind strings, templates and patterns that hold brackets and commas', () => {
    for (const value of [
      "'},{'",
      '"]\\")"',
      '`}${f({ a: `}` })},`',
      '/[)}/]\\}),/g',
      'a / b',
      "(1, '2')",
      '[1, [2, 3]]',
      '{ memory: 1 }',
      '(x) => { return { memory: x }; }',
    ]) {
      expect(marked(`defineHost({ note: ${value}, memory: 1 });`, 'memory'), value).toBe(
        '1:memory',
      );
    }
  });

  test('only the first line of what goes over several, without the line break', () => {
    expect(
      marked(
        'defineVm({\r\n  disks: [\r\n    {\r\n      pool: a,\r\n    },\r\n  ],\r\n});',
        'disks',
        0,
      ),
    ).toBe('3:{');
  });

  test('the innermost field that is written there, if the path leads into something else', () => {
    expect(marked('defineHost({ networks: lists.all });', 'networks', 2)).toBe('1:networks');
    expect(marked('defineHost({ networks: [...all, a] });', 'networks', 1)).toBe('1:networks');
    expect(marked('defineHost({ ...base, name });', 'memory')).toBe('1:defineHost');
    expect(marked('defineHost(spec); const other = { memory: 1 };', 'memory')).toBe('1:defineHost');
    expect(marked('defineHost();', 'memory')).toBe('1:defineHost');
  });

  test('the call, if the type arguments hold a bracket', () => {
    expect(marked("defineHost <'a'> ({ memory: 1 });", 'memory')).toBe('1:memory');
  });

  test('something, and comes to an end, whatever the text is', () => {
    for (const text of [
      '',
      'define',
      'define(',
      'define({',
      "define({ a: '",
      'define({ a: `${',
      'define({ a: /',
      'define({ a: ) , b: 1 })',
      'define({ a: 1 ; memory: 2 })',
      'define([,,',
      'define({ a: /*',
    ]) {
      const span = findField(sourceOf(text), { line: 1, column: 1 }, ['memory', 0, 'x']);
      expect(span.endColumn, text).toBeGreaterThan(span.column);
    }
    expect(findField(sourceOf('short'), { line: 99, column: 99 }, ['memory'])).toMatchObject({
      line: 1,
    });
  });
});
