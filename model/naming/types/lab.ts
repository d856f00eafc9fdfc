import type { Register } from '../convention.ts';
import type { CodenameKind, NameKind, Names } from '../row.ts';

/** The registered convention, as the compiler knows it; `{}` if the lab registered none. */
export type Lab = Register extends { readonly convention: infer V } ? V : {};

/** The pattern of a kind in convention V. */
export type PatternOf<V, K extends NameKind> = V extends {
  readonly patterns: { readonly [P in K]: infer S extends string };
}
  ? S
  : DefaultPattern<K>;

/** The pattern of a kind unless a lab decides otherwise. */
export type DefaultPattern<K extends NameKind> = Names[K] extends {
  readonly pattern: infer P extends string;
}
  ? P
  : never;

/** Whether the lab's pattern of a kind holds `{X}`. */
export type Asks<K extends NameKind, X extends string> =
  PatternOf<Lab, K> extends `${string}{${X}}${string}` ? true : false;

/** The registered codenames of a kind in convention V; `string` if the kind is not listed. */
export type CodenamesOf<V, K extends string> = V extends {
  readonly codenames: { readonly [P in K]: infer R };
}
  ? keyof R & string
  : string;

/** Every registered codename in convention V. */
export type AnyCodename<V> = V extends { readonly codenames: infer R } ? KeysOfEach<R> : never;

/** The known values that the convention itself supplies. */
export type Supplied<V> = V extends { readonly org: infer O extends string } ? { org: O } : {};

/** The kind whose codename `{X}` stands for in a pattern of K; `never` if it is no codename. */
export type CodenameKindOf<X extends string, K extends string> = X extends 'codename'
  ? K
  : X extends CodenameKind
    ? X
    : never;

/** Whether N is one text, not `string` nor a template that many texts fit. */
export type IsLiteral<N extends string> = {} extends Record<N, 1> ? false : true;

type KeysOfEach<R> = { [K in keyof R]: keyof R[K] & string }[keyof R];
