import type { AnyCodename, CodenameKindOf, CodenamesOf } from './lab.ts';
import type { Fits, Prefix } from './match.ts';
import type { Many } from './pattern.ts';
import type { Environment } from '../environments.ts';
import type { Digit, Join, Letter, Split } from './words.ts';

// The same steps as repair.ts, which the shared list of names proves: what the pattern fixes comes
// from the pattern, the rest from what was written.

/** The nearest name that fits P but for unregistered codenames; `never` if there is no good one. */
export type Repair<P extends string, N extends string, K extends string, V> = Checked<
  P,
  Draft<P, N, K, V>,
  K
>;

type Checked<P extends string, R extends string, K extends string> =
  true extends Fits<P, R, K, {}> ? R : never;
type Draft<P extends string, N extends string, K extends string, V> = Join<
  FromLeft<WithEnv<Split<P>, Words<N>>, Words<N>, K, V, []>
>;

/** Lower case, '_' and blanks as hyphens, no empty word. */
type Words<N extends string> = NotEmpty<Split<Hyphens<Hyphens<Lowercase<N>, '_'>, ' '>>>;
type Hyphens<S extends string, From extends string> = S extends `${infer H}${From}${infer T}`
  ? Hyphens<`${H}-${T}`, From>
  : S;
type NotEmpty<A, Out extends string[] = []> = A extends [infer H extends string, ...infer T]
  ? NotEmpty<T, H extends '' ? Out : [...Out, H]>
  : Out;

/** `{env?}` becomes the environment that the name begins with, or nothing. */
type WithEnv<P, N> = P extends ['{env?}', ...infer PR]
  ? N extends [infer E extends Prefix, ...string[]]
    ? [E, ...PR]
    : PR
  : P extends [infer P0, ...infer PR]
    ? [P0, ...WithEnv<PR, N>]
    : [];

type HasMany<P> = P extends string[]
  ? [Extract<P[number], Many>] extends [never]
    ? false
    : true
  : false;

type FromLeft<P, N, K extends string, V, Out extends string[]> = P extends [
  infer P0 extends string,
  ...infer PR,
]
  ? P0 extends `{${infer X}}`
    ? P0 extends Many
      ? FromRight<P, N, Out, []>
      : HasMany<P> extends true
        ? FromCodename<X, N, K, V> extends [infer N0 extends string, ...infer NR]
          ? FromLeft<PR, NR, K, V, [...Out, N0]>
          : []
        : FromRight<P, N, Out, []>
    : FromLeft<PR, WithoutFixed<P0, PR, N, AnyCodename<V>>, K, V, [...Out, P0]>
  : Out;

/**
 * N without the fixed word, and without codenames in front of it; or without a codename that stands
 * in its place.
 */
type WithoutFixed<P0 extends string, PR, N, A extends string> = N extends string[]
  ? P0 extends N[number]
    ? Behind<P0, N, A, []> extends [
        string,
        ...infer NR extends [...Wanted<PR, N[number]>, ...string[]],
      ]
      ? NR
      : Without<P0, N>
    : N extends [A, ...infer NR extends [...Wanted<PR, N[number]>, ...string[]]]
      ? NR
      : N
  : N;
type Wanted<P, W extends string, Out extends string[] = []> = P extends [infer P0, ...infer PR]
  ? Wanted<PR, W, P0 extends '{nn}' ? Out : P0 extends `{${string}}` | W ? [...Out, string] : Out>
  : Out;
type Without<W extends string, N, Out extends string[] = []> = N extends [
  infer N0 extends string,
  ...infer NR,
]
  ? N0 extends W
    ? [...Out, ...NR]
    : Without<W, NR, [...Out, N0]>
  : Out;

/**
 * N from the first registered codename on, if X is one and only codenames of other kinds stand in
 * front of it.
 */
type FromCodename<X extends string, N, K extends string, V> = [CodenameKindOf<X, K>] extends [never]
  ? N
  : Behind<CodenamesOf<V, CodenameKindOf<X, K>>, N, AnyCodename<V>, N>;

/** N from the first W on, if only codenames stand in front of it; otherwise `Else`. */
type Behind<W extends string, N, A extends string, Else> = N extends [infer N0, ...infer NR]
  ? N0 extends W
    ? N
    : N0 extends A
      ? Behind<W, NR, A, Else>
      : Else
  : Else;

type FromRight<P, N, Head extends string[], Tail extends string[]> = P extends [
  ...infer PI,
  infer PL extends string,
]
  ? PL extends Many
    ? [...Head, ...(PL extends '{role}' ? Role<N> : N extends string[] ? N : []), ...Tail]
    : PL extends '{nn}'
      ? Numbered<N> extends [infer NR, infer D extends string]
        ? FromRight<PI, NR, Head, [D, ...Tail]>
        : []
      : PL extends '{date}'
        ? N extends [
            ...infer NI,
            infer Y extends string,
            infer M extends string,
            infer D extends string,
          ]
          ? FromRight<PI, NI, Head, [Y, M, D, ...Tail]>
          : []
        : PL extends `{${string}}`
          ? N extends [...infer NI, infer NL extends string]
            ? FromRight<PI, NI, Head, [NL, ...Tail]>
            : []
          : FromRight<PI, N extends [...infer NI, PL] ? NI : N, Head, [PL, ...Tail]>
  : [...Head, ...Tail];

type Role<N> = N extends [Environment, ...infer NR] ? Role<NR> : N extends string[] ? N : [];

/**
 * N without the number at its end, and that in two digits; '01' if there is none. 's3' and 'x86'
 * are words.
 */
type Numbered<N> = N extends [...infer NI extends string[], infer NL extends string]
  ? [Running<NL>] extends [never]
    ? Attached<NL> extends [infer W, infer D]
      ? [[...NI, W], D]
      : [N, '01']
    : [NI, Running<NL>]
  : [N, '01'];
type Running<S extends string> = S extends Digit
  ? `0${S}`
  : S extends `${Digit}${Digit}`
    ? S
    : S extends `0${infer R}`
      ? Running<R>
      : never;
type Attached<S extends string, H extends string = ''> = S extends `${infer C}${infer R}`
  ? C extends Letter
    ? H extends ''
      ? Attached<R, C>
      : [Running<R>] extends [never]
        ? Attached<R, `${H}${C}`>
        : [`${H}${C}`, Running<R>]
    : Attached<R, `${H}${C}`>
  : [];
