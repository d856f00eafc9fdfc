import type { ConventionSpec } from './convention.ts';
import { isCodenameWord, isUsablePattern, specFindings } from './convention-findings.ts';
import type { ConventionFinding } from './convention-findings.ts';
import { compile } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { CodenameKind, NameKind, NameTable, Row } from './row.ts';

export type { ConventionFinding };

/** The convention in force: the defaults and what the lab decided, ready to be asked. */
export interface Convention {
  readonly version: number;
  /** What `{org}` stands for; undefined if nobody said. */
  readonly org: string | undefined;
  /** Codename → source and meaning, per kind; a kind without an entry takes any codename. */
  readonly codenames: { readonly [K in CodenameKind]?: Readonly<Record<string, string>> };
  /** Every kind of name, with its defaults. */
  readonly table: NameTable;
  /** Patterns of each kind in force; a name fits if it fits one of them. */
  readonly patterns: ReadonlyMap<NameKind, readonly Pattern[]>;
}

/**
 * Merges the defaults with what a lab decided. A pattern that is broken is reported, and the
 * default holds in its place; a codename that is none is reported and not registered: one mistake
 * does not become a hundred, and nothing proposes it.
 *
 * @param table Every kind of name there is.
 * @param org What `{org}` stands for if the spec does not say: the name of the lab.
 */
export function conventionOf(
  table: NameTable,
  spec: ConventionSpec,
  org?: string,
): { readonly convention: Convention; readonly findings: readonly ConventionFinding[] } {
  const orgInForce = spec.org ?? org;
  const own: Readonly<Record<string, string | undefined>> = spec.patterns;
  const patterns = new Map(
    table.kinds.map((kind): [NameKind, Pattern[]] => {
      const changed = Object.hasOwn(spec.patterns, kind) ? own[kind] : undefined;
      const isUsable = changed !== undefined && isUsablePattern(table, kind, changed);
      const sources = isUsable ? [changed] : defaultPatterns(table.rowOf(kind));
      return [kind, sources.map((source) => compile(table, kind, source, { org: orgInForce }))];
    }),
  );
  const { version } = spec;
  const codenames = registersOf(spec);
  const convention: Convention = { version, org: orgInForce, codenames, table, patterns };
  return { convention, findings: specFindings(table, spec) };
}

/** The patterns of a kind in force. */
export const patternsOf = ({ patterns }: Convention, kind: NameKind): readonly Pattern[] =>
  patterns.get(kind) ?? [];

// --- internal ---

const registersOf = ({ codenames }: ConventionSpec): Convention['codenames'] =>
  Object.fromEntries(
    Object.entries(codenames).map(([kind, register]) => [
      kind,
      Object.fromEntries(Object.entries(register).filter(([codename]) => isCodenameWord(codename))),
    ]),
  );

const defaultPatterns = ({ pattern }: Row): readonly string[] => [pattern].flat();
