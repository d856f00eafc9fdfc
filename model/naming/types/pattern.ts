import type { placeholders } from '../placeholders.ts';
import type { Names } from '../row.ts';

type Placeholders = typeof placeholders;
type IdWith<Facts> = {
  [Id in keyof Placeholders]: Placeholders[Id] extends Facts ? Id : never;
}[keyof Placeholders];

/** Placeholders, in braces, that take many words. */
export type Many = `{${IdWith<{ words: 'many' }>}}`;

/** What a placeholder of a kind is: of its own row, or for all kinds; `unknown` for codenames. */
export type PlaceholderOf<Kind extends string, Placeholder extends string> =
  OwnPlaceholder<Kind, Placeholder> extends infer Own
    ? [Own] extends [never]
      ? Placeholder extends keyof Placeholders
        ? Placeholders[Placeholder]
        : unknown
      : Own
    : never;

type OwnPlaceholder<Kind extends string, Placeholder extends string> = Kind extends keyof Names
  ? Names[Kind] extends { readonly placeholders: { readonly [Id in Placeholder]: infer Own } }
    ? Own
    : never
  : never;

/** The values of a placeholder that lists them; `string` of others. */
export type ChoiceOf<Kind extends string, Placeholder extends string> =
  PlaceholderOf<Kind, Placeholder> extends {
    readonly oneOf: readonly (infer Choice extends string)[];
  }
    ? Choice
    : string;

/** The known value of a placeholder; `never` where it is unknown or no literal. */
export type KnownOf<Known, Placeholder extends string> = Placeholder extends keyof Known
  ? [Known[Placeholder]] extends [string]
    ? string extends Known[Placeholder]
      ? never
      : Known[Placeholder]
    : never
  : never;

/** The pattern with what is known filled in. `production` takes `{env?}` and its hyphen away. */
export type Fill<
  Pattern extends string,
  Known,
> = Pattern extends `${infer Head}{${infer Placeholder}}${infer Tail}`
  ? Placeholder extends `${infer Optional}?`
    ? [KnownOf<Known, Optional>] extends [never]
      ? `${Head}{${Placeholder}}${Fill<Tail, Known>}`
      : KnownOf<Known, Optional> extends 'production'
        ? Tail extends `-${infer Rest}`
          ? `${Head}${Fill<Rest, Known>}`
          : `${Head}${Fill<Tail, Known>}`
        : `${Head}${KnownOf<Known, Optional>}${Fill<Tail, Known>}`
    : [KnownOf<Known, Placeholder>] extends [never]
      ? `${Head}{${Placeholder}}${Fill<Tail, Known>}`
      : `${Head}${KnownOf<Known, Placeholder>}${Fill<Tail, Known>}`
  : Pattern;

/** The pattern as a person reads it: `<codename>` for `{codename}`, what is optional left out. */
export type Show<Pattern extends string> =
  Pattern extends `${infer Head}{${infer Placeholder}}${infer Tail}`
    ? Placeholder extends `${string}?`
      ? Tail extends `-${infer Rest}`
        ? `${Head}${Show<Rest>}`
        : `${Head}${Show<Tail>}`
      : `${Head}<${Placeholder}>${Show<Tail>}`
    : Pattern;
