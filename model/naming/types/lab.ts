import type { Register } from '../convention.ts';
import type { CodenameKind, NameKind, Names } from '../row.ts';

/** The registered convention, as the compiler knows it; `{}` if the lab registered none. */
export type Lab = Register extends { readonly convention: infer Convention } ? Convention : {};

/** The pattern of a kind in a convention. */
export type PatternOf<Convention, Kind extends NameKind> = Convention extends {
  readonly patterns: { readonly [Key in Kind]: infer Pattern extends string };
}
  ? Pattern
  : DefaultPattern<Kind>;

/** The pattern of a kind unless a lab decides otherwise. */
export type DefaultPattern<Kind extends NameKind> = Names[Kind] extends {
  readonly pattern: infer Pattern extends string;
}
  ? Pattern
  : never;

/** Whether the lab's pattern of a kind holds a placeholder. */
export type Asks<Kind extends NameKind, Placeholder extends string> =
  PatternOf<Lab, Kind> extends `${string}{${Placeholder}}${string}` ? true : false;

/** The registered codenames of a kind in a convention; `string` if the kind is not listed. */
export type CodenamesOf<Convention, Kind extends string> = Convention extends {
  readonly codenames: { readonly [Key in Kind]: infer Registered };
}
  ? keyof Registered & string
  : string;

/** Every registered codename in a convention. */
export type AnyCodename<Convention> = Convention extends { readonly codenames: infer Registers }
  ? KeysOfEach<Registers>
  : never;

/** The known values that the convention itself supplies. */
export type Supplied<Convention> = Convention extends { readonly org: infer Org extends string }
  ? { org: Org }
  : {};

/**
 * The kind whose codename a placeholder stands for in a pattern of a kind; `never` if it is no
 * codename.
 */
export type CodenameKindOf<
  Placeholder extends string,
  Kind extends string,
> = Placeholder extends 'codename' ? Kind : Placeholder extends CodenameKind ? Placeholder : never;

/**
 * Whether a type is one text, not `string` nor a template that many texts fit: an object with one
 * key needs it, one with a key for each of many may be empty.
 */
export type IsLiteral<Text extends string> = {} extends Record<Text, 1> ? false : true;

type KeysOfEach<Registers> = {
  [Kind in keyof Registers]: keyof Registers[Kind] & string;
}[keyof Registers];
