import { codenameKinds } from './convention.ts';
import type { CodenameKind, ConventionSpec } from './convention.ts';
import { inForce, patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { examplesOf } from './example.ts';
import { limitOf } from './limits.ts';
import { kinds, rowOf } from './table.ts';
import type { Kind, Row } from './table.ts';

/** A kind of name, for the documents. */
export interface TableEntry {
  readonly kind: Kind;
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

/** The convention in force as rows of two tables: the kinds in the order of the defaults, the codenames sorted within their kind. */
export function describeTable(convention: Convention | ConventionSpec): {
  readonly kinds: readonly TableEntry[];
  readonly codenames: readonly CodenameEntry[];
} {
  const inUse = inForce(convention);
  return { kinds: kinds.map((kind) => entryOf(inUse, kind)), codenames: codenameKinds.flatMap((kind) => registerOf(inUse, kind)) };
}

// --- internal ---

function entryOf(convention: Convention, kind: Kind): TableEntry {
  const { level, limits, notes, theme } = rowOf(kind);
  return {
    kind,
    patterns: patternsOf(convention, kind).map(({ source }) => source),
    examples: examplesOf(convention, kind),
    level,
    limits: limits
      .map(limitOf)
      .map(
        ({ target, min, max, severity }) =>
          `${target}: ${min === undefined ? 'at most' : `${min} to`} ${max} characters${severity === 'warning' ? ' (warning)' : ''}`,
      ),
    notes,
    ...(theme === undefined ? {} : { theme }),
  };
}

const registerOf = ({ codenames }: Convention, kind: CodenameKind): CodenameEntry[] =>
  Object.entries(codenames[kind] ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([codename, meaning]) => ({ kind, codename, meaning }));
