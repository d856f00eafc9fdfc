import type { placeholders } from '../placeholders.ts';
import type { Names } from '../row.ts';

type Placeholders = typeof placeholders;
type IdWith<Facts> = {
  [X in keyof Placeholders]: Placeholders[X] extends Facts ? X : never;
}[keyof Placeholders];

/** Placeholders, in braces, that take many words. */
export type Many = `{${IdWith<{ words: 'many' }>}}`;

/** What placeholder X of a kind K is: of its own row, or for all kinds; `unknown` for codenames. */
export type PlaceholderOf<K extends string, X extends string> =
  OwnPlaceholder<K, X> extends infer Own
    ? [Own] extends [never]
      ? X extends keyof Placeholders
        ? Placeholders[X]
        : unknown
      : Own
    : never;

type OwnPlaceholder<K extends string, X extends string> = K extends keyof Names
  ? Names[K] extends { readonly placeholders: { readonly [P in X]: infer Own } }
    ? Own
    : never
  : never;

/** The values of a placeholder that lists them; `string` of others. */
export type ChoiceOf<K extends string, X extends string> =
  PlaceholderOf<K, X> extends { readonly oneOf: readonly (infer W extends string)[] } ? W : string;

/** The value of placeholder X in context C; `never` where it is unknown or no literal. */
export type KnownOf<C, X extends string> = X extends keyof C
  ? [C[X]] extends [string]
    ? string extends C[X]
      ? never
      : C[X]
    : never
  : never;

/** The pattern with what C knows filled in. `production` takes `{env?}` and its hyphen away. */
export type Fill<P extends string, C> = P extends `${infer H}{${infer X}}${infer T}`
  ? X extends `${infer O}?`
    ? [KnownOf<C, O>] extends [never]
      ? `${H}{${X}}${Fill<T, C>}`
      : KnownOf<C, O> extends 'production'
        ? T extends `-${infer R}`
          ? `${H}${Fill<R, C>}`
          : `${H}${Fill<T, C>}`
        : `${H}${KnownOf<C, O>}${Fill<T, C>}`
    : [KnownOf<C, X>] extends [never]
      ? `${H}{${X}}${Fill<T, C>}`
      : `${H}${KnownOf<C, X>}${Fill<T, C>}`
  : P;

/** The pattern as a person reads it: `<codename>` for `{codename}`, what is optional left out. */
export type Show<P extends string> = P extends `${infer H}{${infer X}}${infer T}`
  ? X extends `${string}?`
    ? T extends `-${infer R}`
      ? `${H}${Show<R>}`
      : `${H}${Show<T>}`
    : `${H}<${X}>${Show<T>}`
  : P;
