import type { AnyCodename } from './lab.ts';
import type { Fits, Prefix } from './match.ts';
import type { Many } from './pattern.ts';
import type { Environment } from '../environments.ts';
import type { Digit, Join, Split } from './words.ts';

// The same steps as repair.ts, which the shared list of names proves: what the pattern fixes comes from the pattern, the
// rest from what was written.

/** The nearest name that fits P but for unregistered codenames; `never` if there is no good one. */
export type Repair<P extends string, N extends string, K extends string, V> = Checked<P, Draft<P, N, V>, K>;

type Checked<P extends string, R extends string, K extends string> = true extends Fits<P, R, K, {}> ? R : never;
type Draft<P extends string, N extends string, V> = Join<FromLeft<WithEnv<Split<P>, Words<N>>, Words<N>, AnyCodename<V>, []>>;

/** Lower case, '_' and blanks as hyphens, no empty word. */
type Words<N extends string> = NotEmpty<Split<Hyphens<Hyphens<Lowercase<N>, '_'>, ' '>>>;
type Hyphens<S extends string, From extends string> = S extends `${infer H}${From}${infer T}` ? Hyphens<`${H}-${T}`, From> : S;
type NotEmpty<A, Out extends string[] = []> = A extends [infer H extends string, ...infer T] ? NotEmpty<T, H extends '' ? Out : [...Out, H]> : Out;

/** `{env?}` becomes the environment that the name begins with, or nothing. */
type WithEnv<P, N> = P extends ['{env?}', ...infer PR]
  ? N extends [infer E extends Prefix, ...string[]]
    ? [E, ...PR]
    : PR
  : P extends [infer P0, ...infer PR]
    ? [P0, ...WithEnv<PR, N>]
    : [];

type HasMany<P> = P extends string[] ? ([Extract<P[number], Many>] extends [never] ? false : true) : false;

type FromLeft<P, N, A extends string, Out extends string[]> = P extends [infer P0 extends string, ...infer PR]
  ? P0 extends `{${string}}`
    ? P0 extends Many
      ? FromRight<P, N, Out, []>
      : HasMany<P> extends true
        ? N extends [infer N0 extends string, ...infer NR]
          ? FromLeft<PR, NR, A, [...Out, N0]>
          : []
        : FromRight<P, N, Out, []>
    : FromLeft<PR, SkipFirst<P0, PR, N, A>, A, [...Out, P0]>
  : Out;

/** N without its first word, if that is the fixed word itself or a codename that stands in its place. */
type SkipFirst<P0, PR, N, A extends string> = N extends [infer N0, ...infer NR]
  ? N0 extends P0
    ? NR
    : N0 extends A
      ? NR extends [...Wanted<PR>, ...string[]]
        ? NR
        : N
      : N
  : N;
type Wanted<P, Out extends string[] = []> = P extends [infer P0, ...infer PR]
  ? Wanted<PR, P0 extends '{nn}' ? Out : P0 extends `{${string}}` ? [...Out, string] : Out>
  : Out;

type FromRight<P, N, Head extends string[], Tail extends string[]> = P extends [...infer PI, infer PL extends string]
  ? PL extends Many
    ? [...Head, ...(PL extends '{role}' ? Role<N> : N extends string[] ? N : []), ...Tail]
    : PL extends '{nn}'
      ? N extends [...infer NI, infer NL extends Digit | `${Digit}${Digit}`]
        ? FromRight<PI, NI, Head, [Pad<NL>, ...Tail]>
        : FromRight<PI, N, Head, ['01', ...Tail]>
      : PL extends '{date}'
        ? N extends [...infer NI, infer Y extends string, infer M extends string, infer D extends string]
          ? FromRight<PI, NI, Head, [Y, M, D, ...Tail]>
          : []
        : PL extends `{${string}}`
          ? N extends [...infer NI, infer NL extends string]
            ? FromRight<PI, NI, Head, [NL, ...Tail]>
            : []
          : FromRight<PI, N extends [...infer NI, PL] ? NI : N, Head, [PL, ...Tail]>
  : [...Head, ...Tail];

type Role<N> = N extends [Environment, ...infer NR] ? Role<NR> : N extends string[] ? N : [];
type Pad<S extends string> = S extends Digit ? `0${S}` : S;
