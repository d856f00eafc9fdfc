import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsOf } from '../naming/convention-of.ts';
import { checkName, environments, parseName, suggestName } from '../naming/index.ts';
import type { NameKind } from '../naming/index.ts';
import type { Pattern } from '../naming/pattern.ts';
import { conventionOf, formatName, nameTable } from './index.ts';
import { convention as spec } from './names.fixture.ts';

const { convention } = conventionOf(spec);
const errorsOf = (kind: NameKind, name: string) =>
  checkName(convention, kind, name).filter(({ severity }) => severity === 'error');
const anyKind = fc.constantFrom(...nameTable.kinds);
const stages: readonly string[] = environments;

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const kebab = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join('-'));
const number = fc.integer({ min: 1, max: 99 }).map((nn) => String(nn).padStart(2, '0'));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Right values of a placeholder; its example where the form is peculiar. */
function valueOf({
  name,
  placeholder: { oneOf, words, source, example },
  codenameOf,
}: Pattern['slots'][number]): fc.Arbitrary<string> {
  const registered = Object.keys((codenameOf && convention.codenames[codenameOf]) ?? {});
  if (registered.length > 0) return fc.constantFrom(...registered);
  if (oneOf) return fc.constantFrom(...oneOf);
  if (name === 'nn') return number;
  if (name === 'date') return day;
  const free = words === 'many' && name !== 'domain' && name !== 'Specifics';
  return free
    ? kebab.filter(
        (value) =>
          !stages.includes(value.split('-')[0] ?? '') && new RegExp(`^${source}$`).test(value),
      )
    : fc.constant(example);
}

/** Right values for all placeholders of a pattern. */
const partsFor = ({ slots }: Pattern) =>
  fc.record(
    Object.fromEntries(
      slots.map((slot) => [
        slot.name,
        slot.separator === undefined ? valueOf(slot) : fc.option(valueOf(slot), { nil: undefined }),
      ]),
    ),
  );

describe('for any name', () => {
  it.each(nameTable.kinds)('of %s, reading what was written gives the parts back', (kind) => {
    for (const pattern of patternsOf(convention, kind)) {
      fc.assert(
        fc.property(partsFor(pattern), (parts) => {
          const given = Object.fromEntries(
            Object.entries(parts).flatMap(([key, value]) =>
              typeof value === 'string' ? [[key, value]] : [],
            ),
          );
          const name = formatName(convention, kind, given);
          const read = parseName(convention, kind, name);
          expect(read && formatName(convention, kind, read)).toBe(name);
          expect(parseName(convention, kind, name, given)).toEqual(given);
        }),
        { numRuns: 30 },
      );
    }
  });

  const messy = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'k8s',
          'asgard',
          'atlas',
          'Master',
          '1',
          '01',
          'dev',
          '-',
          '_',
          '.',
          'vlan',
          'styx',
          'tpl',
          '2026-02-30',
        ),
        {
          maxLength: 6,
        },
      )
      .map((words) => words.join('-')),
  );
  it('a suggestion is right, or there is none', () => {
    fc.assert(
      fc.property(anyKind, messy, (kind, name) => {
        const suggestion = suggestName(convention, kind, name);
        if (suggestion !== undefined) expect(errorsOf(kind, suggestion)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
  it('a suggestion gives the word that is known once', () => {
    const known = fc.constantFrom<[NameKind, Record<string, string>, string]>(
      ['dataset', { pool: 'mantle' }, 'mantle'],
      ['host', { location: 'asgard' }, 'asgard'],
      ['cluster', { location: 'asgard' }, 'asgard'],
      ['pool', { host: 'atlas' }, 'atlas'],
      ['bucket', { location: 'babylon' }, 'babylon'],
    );
    const anyWord = fc.constantFrom(
      'asgard',
      'zunesha',
      'atlas',
      'babylon',
      'mantle',
      'orion',
      'media',
      'storage',
      'homelab',
      '01',
    );
    fc.assert(
      fc.property(known, fc.uniqueArray(anyWord, { maxLength: 6 }), (sample, words) => {
        const [kind, parts, word] = sample;
        const suggestion = suggestName(convention, kind, words.join('-'), parts);
        if (suggestion !== undefined)
          expect(suggestion.split('-').filter((given) => given === word)).toEqual([word]);
      }),
      { numRuns: 1000 },
    );
  });
  it('every fault has a message and a help, and a right name suggests itself', () => {
    fc.assert(
      fc.property(anyKind, messy, (kind, name) => {
        const errors = errorsOf(kind, name);
        expect(errors.every(({ message, help }) => message !== '' && help !== '')).toBe(true);
        if (errors.length === 0) expect(suggestName(convention, kind, name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});
