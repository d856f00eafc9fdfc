import { isRegistered } from './codename.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { parseName } from './parse.ts';
import type { Known } from './parse.ts';
import { show } from './pattern.ts';
import type { Token } from './pattern.ts';
import { placeholderOf } from './placeholders.ts';
import { rowOf } from './table.ts';
import type { Kind } from './table.ts';

/** Right names of a kind: the examples of the default pattern where that is in force, or else one that is put together. */
export function examplesOf(convention: Convention, kind: Kind): readonly [string, ...string[]] {
  const [first, ...others] = usualExamples(convention, kind);
  return first === undefined ? [exampleOf(convention, kind, {})] : [first, ...others];
}

/** A right name of a kind that holds what is known. */
export function exampleOf(convention: Convention, kind: Kind, known: Known): string {
  const fitting = usualExamples(convention, kind).find((example) => parseName(convention, kind, example, known));
  if (fitting !== undefined) return fitting;
  const [pattern] = patternsOf(convention, kind);
  const values = Object.fromEntries((pattern?.slots ?? []).map((slot) => [slot.name, valueOf(convention, kind, slot)]));
  return pattern ? show(pattern, { ...values, env: undefined, ...(convention.org === undefined ? {} : { org: convention.org }), ...known }) : '';
}

// --- internal ---

function usualExamples(convention: Convention, kind: Kind): readonly string[] {
  const { pattern, examples } = rowOf(kind);
  return patternsOf(convention, kind)[0]?.source === [pattern].flat()[0] ? examples : [];
}

function valueOf(convention: Convention, kind: Kind, { name, placeholder, codenameOf }: Exclude<Token, { text: string }>): string {
  const usual = (codenameOf && placeholderOf(kind, codenameOf)?.example) ?? placeholder.example;
  if (!codenameOf || isRegistered(convention, codenameOf, usual)) return usual;
  return Object.keys(convention.codenames[codenameOf] ?? {}).toSorted()[0] ?? `<${name}>`;
}
