import type { ConventionSpec } from '../convention.ts';
import type { NameKind } from '../row.ts';
import type { PatternOf } from './lab.ts';

/**
 * What `formatName` needs to know for a name of a kind: a value per placeholder. `env` may be left
 * out, and so may `org`, which the convention supplies.
 */
export type PartsOf<Convention, Kind extends NameKind> = Convention extends ConventionSpec
  ? PartsIn<PatternOf<Convention, Kind>>
  : Parts;

/** A value per placeholder. */
export type Parts = Readonly<Record<string, string | number>>;

type PartsIn<Pattern> = [Pattern] extends [never]
  ? Parts
  : Pattern extends string
    ? { readonly [Id in Exclude<PlaceholdersOf<Pattern>, Optional>]: string | number } & {
        readonly [Id in Extract<PlaceholdersOf<Pattern>, Optional>]?: string;
      }
    : Parts;

type Optional = 'env' | 'org';

type PlaceholdersOf<Pattern extends string> = Pattern extends `${string}{${infer Id}}${infer Tail}`
  ? (Id extends `${infer Bare}?` ? Bare : Id) | PlaceholdersOf<Tail>
  : never;
