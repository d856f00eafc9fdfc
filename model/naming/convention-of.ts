import type { CodenameKind, ConventionSpec } from './convention.ts';
import { soundPattern, specFaults } from './faults.ts';
import type { ConventionFault } from './faults.ts';
import { compile } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { kinds, rowOf } from './table.ts';
import type { Kind } from './table.ts';

export type { ConventionFault };

/** The convention in force: the defaults and what the lab decided, ready to be asked. */
export interface Convention {
  readonly version: number;
  /** What `{org}` stands for; undefined if nobody said. */
  readonly org: string | undefined;
  /** Codename → source and meaning, per kind; a kind without an entry takes any codename. */
  readonly codenames: { readonly [K in CodenameKind]?: Readonly<Record<string, string>> };
  /** Patterns of each kind; a name fits if it fits one of them. */
  readonly compiled: ReadonlyMap<Kind, readonly Pattern[]>;
}

/**
 * Merges the defaults with what a lab decided. A pattern that is broken is reported, and the default holds in its place, so
 * that one fault does not become a hundred.
 *
 * @param org What `{org}` stands for if the spec does not say: the name of the lab.
 * @example
 * const { convention, faults } = conventionOf(spec, 'homelab');
 */
export function conventionOf(spec: ConventionSpec, org?: string): { readonly convention: Convention; readonly faults: readonly ConventionFault[] } {
  const byOrg = cache.get(spec) ?? new Map<string | undefined, ReturnType<typeof merge>>();
  cache.set(spec, byOrg);
  const merged = byOrg.get(org) ?? merge(spec, org);
  byOrg.set(org, merged);
  return merged;
}

/** A convention, of whatever an author or a generator has in hand. */
export const inForce = (convention: Convention | ConventionSpec): Convention =>
  'compiled' in convention ? convention : conventionOf(convention).convention;

/** The patterns of a kind in force. */
export const patternsOf = ({ compiled }: Convention, kind: Kind): readonly Pattern[] => compiled.get(kind) ?? [];

// --- internal ---

const cache = new WeakMap<ConventionSpec, Map<string | undefined, ReturnType<typeof merge>>>();

function merge(spec: ConventionSpec, labName: string | undefined) {
  const org = spec.org ?? labName;
  const own: Readonly<Record<string, string | undefined>> = spec.patterns;
  const compiled = new Map(
    kinds.map((kind): [Kind, Pattern[]] => {
      const changed = Object.hasOwn(spec.patterns, kind) ? own[kind] : undefined;
      const pattern = changed !== undefined && soundPattern(kind, changed) ? changed : rowOf(kind).pattern;
      return [kind, [pattern].flat().map((source) => compile(kind, source, { org }))];
    }),
  );
  const convention: Convention = { version: spec.version, org, codenames: spec.codenames, compiled };
  return { convention, faults: specFaults(spec) };
}
