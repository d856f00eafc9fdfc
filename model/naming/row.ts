import type { LimitId } from './limits.ts';
import type { Placeholder } from './placeholders.ts';

/** One kind of name: a row of the naming convention. */
export type Row = CheckedRow | OtherRow;

/**
 * A kind whose names the compiler checks on the literal. Its twin of the pattern language knows
 * placeholders of one word only, beside the common ones.
 */
interface CheckedRow extends AnyRow {
  readonly level: 'compiler';
  readonly placeholders?: Readonly<Record<string, Placeholder & { readonly words: 'one' }>>;
}

/** A kind whose names are checked when the lab is loaded, or only by the command `names`. */
interface OtherRow extends AnyRow {
  readonly level: 'load' | 'documented';
  readonly placeholders?: Readonly<Record<string, Placeholder>>;
}

interface AnyRow {
  /**
   * How the name is put together; with a list, one of them. `{env?}` is left out together with the
   * separator behind it.
   */
  readonly pattern: string | readonly [string, ...string[]];
  /** The kind in a sentence. @example 'a host' */
  readonly article: string;
  /** Right names; the first stands in messages. */
  readonly examples: readonly [string, ...string[]];
  /** What the tools that carry the name demand. */
  readonly limits: readonly LimitId[];
  /** For the documents. */
  readonly notes: string;
  /** Set where names hold a codename that a lab registers for this kind. */
  readonly codename?: Codename;
  /** The kind whose codename `{codename}` is, where that is not this one. @example 'host' */
  readonly codenameOf?: string;
}

/** The codenames of a kind. */
export interface Codename {
  /** Where they come from. @example 'titans, mythical creatures, kaiju' */
  readonly theme: string;
  /** One of them. */
  readonly example: string;
}

/**
 * Every kind of name, for the compiler. Whoever declares one adds its row; the same rows stand in
 * the table that `conventionOf` is given.
 *
 * @example
 * declare module '../naming/index.ts' {
 *   interface Names {
 *     host: typeof hostNames;
 *   }
 * }
 */
export interface Names {}

/** A kind of name. */
export type NameKind = keyof Names & string;

/** A kind whose names the compiler checks, and whose pattern a lab may change. */
export type CompiledKind = {
  [K in NameKind]: Names[K] extends { readonly level: 'compiler' } ? K : never;
}[NameKind];

/** A kind with codenames that a lab registers. */
export type CodenameKind = {
  [K in NameKind]: Names[K] extends { readonly codename: Codename } ? K : never;
}[NameKind];

/** The naming convention as it is by default: every kind of name with its row. */
export interface NameTable {
  /** In the order of the documents. */
  readonly kinds: readonly NameKind[];
  readonly rowOf: (kind: NameKind) => Row;
}
