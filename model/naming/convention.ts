import type { CodenameKind, CompiledKind } from './row.ts';

/**
 * What the compiler knows of the lab. A lab adds its convention, once, beside its data; without it
 * the default patterns hold, any codename compiles, and run time decides.
 *
 * @example
 * declare module '../index.ts' {
 *   interface Register { convention: typeof convention }
 * }
 */
export interface Register {}

/** A lab's own part of the naming convention: what `defineConvention` takes. */
export interface ConventionSpec {
  /** Counts the decisions about names: a whole number from 1. */
  readonly version: number;
  /** What `{org}` stands for, in kebab-case. Default: the name of the lab. */
  readonly org?: string;
  /**
   * Codename → its source and meaning, per kind. A kind that is listed, even empty, takes
   * registered codenames only; of a kind that is left out any codename is right.
   */
  readonly codenames: { readonly [K in CodenameKind]?: Readonly<Record<string, string>> };
  /** Patterns that differ from the defaults. @example { vm: '{location}-{role}-{nn}' } */
  readonly patterns: { readonly [K in CompiledKind]?: string };
}
