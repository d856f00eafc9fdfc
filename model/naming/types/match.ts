import type { prefixes, Environment } from '../environments.ts';
import type { CodenameKindOf, CodenamesOf } from './lab.ts';
import type { ChoiceOf, Many } from './pattern.ts';
import type { AreWords, IsDate, IsVersion, IsWord, Letter, Only, RunningNumber } from './words.ts';

// Patterns and names are walked as texts, word by word: as lists of words they would cost the
// compiler several times as much.

/**
 * Whether name N fits the filled pattern P of kind K with the codenames of convention V: `true` or
 * `false`.
 */
export type Fits<
  P extends string,
  N extends string,
  K extends string,
  V,
> = P extends `${infer P0}-${infer PR}`
  ? P0 extends Many
    ? N extends NoRole<P0>
      ? false
      : FitsMany<PR, N, K, V>
    : P0 extends '{env?}'
      ? Fits<PR, N extends `${Prefix}-${infer NR}` ? NR : N, K, V>
      : N extends `${infer N0}-${infer NR}`
        ? P0 extends '{date}'
          ? FitsDate<PR, N, K, V>
          : FitsWord<P0, N0, K, V> extends true
            ? Fits<PR, NR, K, V>
            : false
        : false
  : P extends Many
    ? N extends NoRole<P>
      ? false
      : AreWords<N>
    : P extends '{date}'
      ? IsDate<N>
      : FitsWord<P, N, K, V>;

/** A stage in front of a name. */
export type Prefix = (typeof prefixes)[number];

/**
 * `['host', 'loki']` for the first codename in N that is not registered; `never` if all are. N fits
 * P but for that.
 */
export type Unregistered<
  P extends string,
  N extends string,
  K extends string,
  V,
> = P extends `${infer P0}-${infer PR}`
  ? P0 extends Many
    ? UnregisteredAfter<PR, N, K, V>
    : P0 extends '{env?}'
      ? Unregistered<PR, N extends `${Prefix}-${infer NR}` ? NR : N, K, V>
      : P0 extends '{date}'
        ? N extends `${string}-${string}-${string}-${infer NR}`
          ? Unregistered<PR, NR, K, V>
          : never
        : N extends `${infer N0}-${infer NR}`
          ? [UnregisteredWord<P0, N0, K, V>] extends [never]
            ? Unregistered<PR, NR, K, V>
            : UnregisteredWord<P0, N0, K, V>
          : never
  : UnregisteredWord<P, N, K, V>;

/** One word or more, and then the rest of the pattern. */
type FitsMany<
  PR extends string,
  N extends string,
  K extends string,
  V,
> = N extends `${infer N0}-${infer NR}`
  ? IsWord<N0> extends true
    ? Fits<PR, NR, K, V> extends true
      ? true
      : FitsMany<PR, NR, K, V>
    : false
  : false;

type FitsDate<
  PR extends string,
  N extends string,
  K extends string,
  V,
> = N extends `${infer Y}-${infer M}-${infer D}-${infer NR}`
  ? IsDate<`${Y}-${M}-${D}`> extends true
    ? Fits<PR, NR, K, V>
    : false
  : false;

/** How a role must not begin. */
type NoRole<P0> = P0 extends '{role}' ? Environment | `${Environment}-${string}` : never;

type UnregisteredAfter<
  PR extends string,
  N extends string,
  K extends string,
  V,
> = N extends `${string}-${infer NR}`
  ? Fits<PR, NR, K, {}> extends true
    ? Unregistered<PR, NR, K, V>
    : UnregisteredAfter<PR, NR, K, V>
  : never;

type FitsWord<T extends string, S extends string, K extends string, V> = T extends '{nn}'
  ? S extends RunningNumber
    ? true
    : false
  : T extends `{${infer X}}`
    ? FitsPlaceholder<X, S, K, V>
    : S extends T
      ? true
      : false;

type FitsPlaceholder<X extends string, S extends string, K extends string, V> = [
  CodenameKindOf<X, K>,
] extends [never]
  ? X extends 'version'
    ? IsVersion<S>
    : string extends ChoiceOf<K, X>
      ? IsWord<S>
      : S extends ChoiceOf<K, X>
        ? true
        : false
  : IsCodename<S, CodenamesOf<V, CodenameKindOf<X, K>>>;

type IsCodename<S extends string, Registered extends string> = string extends Registered
  ? Only<S, Letter>
  : S extends Registered
    ? true
    : false;

type UnregisteredWord<
  T extends string,
  S extends string,
  K extends string,
  V,
> = T extends `{${infer X}}`
  ? [CodenameKindOf<X, K>] extends [never]
    ? never
    : IsCodename<S, CodenamesOf<V, CodenameKindOf<X, K>>> extends true
      ? never
      : [CodenameKindOf<X, K>, S]
  : never;
