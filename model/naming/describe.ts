import { compareText } from '../diagnostics/index.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { examplesOf } from './example.ts';
import { limitOf } from './limits.ts';
import type { Limit } from './limits.ts';
import type { Placeholder } from './placeholders.ts';
import type { CodenameKind, NameKind, Row } from './row.ts';
import { codenameKindsIn } from './table.ts';

/** A kind of name, for the documents. */
export interface TableEntry {
  readonly kind: NameKind;
  /** One or more, as written in the convention. @example ['{location}-{codename}'] */
  readonly patterns: readonly string[];
  /** Right names by these patterns. */
  readonly examples: readonly string[];
  readonly level: Row['level'];
  /** In words. @example ['a DNS label: at most 63 characters'] */
  readonly limits: readonly string[];
  readonly notes: string;
  readonly theme?: string;
}

/** A registered codename, for the documents. */
export interface CodenameEntry {
  readonly kind: CodenameKind;
  readonly codename: string;
  readonly meaning: string;
}

/** A placeholder that a pattern in force uses, for the documents. */
export interface PlaceholderEntry {
  /** Without its braces. @example 'role' */
  readonly word: string;
  /** The kind whose patterns use it in this sense; undefined if all do. */
  readonly kind?: NameKind;
  readonly placeholder: Placeholder;
}

/** The convention in force, as the rows of three tables. */
export interface Description {
  /** In the order of the defaults. */
  readonly kinds: readonly TableEntry[];
  /** By kind, sorted within one. */
  readonly codenames: readonly CodenameEntry[];
  /** Those that patterns of any kind may use first, then those of single kinds. */
  readonly placeholders: readonly PlaceholderEntry[];
}

/** The convention in force, for the documents. */
export const describeConvention = (convention: Convention): Description => ({
  kinds: convention.table.kinds.map((kind) => entryOf(convention, kind)),
  codenames: codenameKindsIn(convention.table).flatMap((kind) => registerOf(convention, kind)),
  placeholders: placeholdersOf(convention),
});

// --- internal ---

function entryOf(convention: Convention, kind: NameKind): TableEntry {
  const { level, limits, notes, codename } = convention.table.rowOf(kind);
  return {
    kind,
    patterns: patternsOf(convention, kind).map(({ source }) => source),
    examples: examplesOf(convention, kind),
    level,
    limits: limits.map(limitOf).map(limitInWords),
    notes,
    ...(codename && { theme: codename.theme }),
  };
}

function limitInWords({ target, min, max, of, severity }: Limit): string {
  const range = min === undefined ? `at most ${max}` : `${min} to ${max}`;
  const measured = of === undefined ? 'characters' : `characters of the ${of}`;
  return `${target}: ${range} ${measured}${severity === 'warning' ? ' (warning)' : ''}`;
}

const registerOf = ({ codenames }: Convention, kind: CodenameKind): CodenameEntry[] =>
  Object.entries(codenames[kind] ?? {})
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([codename, meaning]) => ({ kind, codename, meaning }));

function placeholdersOf(convention: Convention): PlaceholderEntry[] {
  const { table } = convention;
  const shared = new Map<string, Placeholder>();
  const own: PlaceholderEntry[] = [];
  for (const kind of table.kinds) {
    const narrowed = table.rowOf(kind).placeholders ?? {};
    for (const { name, placeholder } of patternsOf(convention, kind).flatMap(
      ({ slots }) => slots,
    )) {
      if (Object.hasOwn(narrowed, name)) own.push({ word: name, kind, placeholder });
      else shared.set(name, placeholder);
    }
  }
  return [...[...shared].map(([word, placeholder]) => ({ word, placeholder })), ...own];
}
