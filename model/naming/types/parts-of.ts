import type { ConventionSpec } from '../convention.ts';
import type { NameKind } from '../row.ts';
import type { PatternOf } from './lab.ts';

/**
 * What `formatName` needs to know for a name of kind K: a value per placeholder. `env` may be left
 * out, and so may `org`, which the convention supplies.
 */
export type PartsOf<V, K extends NameKind> = V extends ConventionSpec
  ? PartsIn<PatternOf<V, K>>
  : Parts;

/** A value per placeholder. */
export type Parts = Readonly<Record<string, string | number>>;

type PartsIn<P> = [P] extends [never]
  ? Parts
  : P extends string
    ? { readonly [X in Exclude<PlaceholdersOf<P>, Optional>]: string | number } & {
        readonly [X in Extract<PlaceholdersOf<P>, Optional>]?: string;
      }
    : Parts;

type Optional = 'env' | 'org';

type PlaceholdersOf<P extends string> = P extends `${string}{${infer X}}${infer T}`
  ? (X extends `${infer O}?` ? O : X) | PlaceholdersOf<T>
  : never;
