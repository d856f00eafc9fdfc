import { isRegistered } from './codename.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { parseName } from './parse.ts';
import type { Known } from './parse.ts';
import { show } from './pattern.ts';
import type { Slot } from './pattern.ts';
import type { NameKind } from './row.ts';

/**
 * Right names of a kind: the examples of the default pattern where that is in force, or else one
 * that is put together.
 */
export function examplesOf(convention: Convention, kind: NameKind): readonly [string, ...string[]] {
  const [first, ...others] = usualExamples(convention, kind);
  return first === undefined ? [exampleOf(convention, kind, {})] : [first, ...others];
}

/** A right name of a kind that holds what is known. */
export function exampleOf(convention: Convention, kind: NameKind, known: Known): string {
  const fitting = usualExamples(convention, kind).find((example) =>
    parseName(convention, kind, example, known),
  );
  if (fitting !== undefined) return fitting;
  const [pattern] = patternsOf(convention, kind);
  if (!pattern) return '';
  const values = pattern.slots.map((slot) => [slot.name, valueOf(convention, slot)]);
  const org = convention.org === undefined ? {} : { org: convention.org };
  return show(pattern, { ...Object.fromEntries(values), env: undefined, ...org, ...known });
}

// --- internal ---

function usualExamples(convention: Convention, kind: NameKind): readonly string[] {
  const { pattern, examples } = convention.table.rowOf(kind);
  const [inForce] = patternsOf(convention, kind);
  return inForce?.source === [pattern].flat()[0] ? examples : [];
}

function valueOf(convention: Convention, { name, placeholder, codenameOf }: Slot): string {
  if (!codenameOf) return placeholder.example;
  const usual = convention.table.rowOf(codenameOf).codename?.example ?? placeholder.example;
  if (isRegistered(convention, codenameOf, usual)) return usual;
  return Object.keys(convention.codenames[codenameOf] ?? {}).toSorted()[0] ?? `<${name}>`;
}
