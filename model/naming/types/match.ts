import type { prefixes, Environment } from '../environments.ts';
import type { CodenameKindOf, CodenamesOf } from './lab.ts';
import type { ChoiceOf, Many } from './pattern.ts';
import type { AreWords, IsDate, IsVersion, IsWord, Letter, Only, RunningNumber, Split } from './words.ts';

/** Whether name N fits the filled pattern P of kind K with the codenames of convention V: `true` or `false`. */
export type Fits<P extends string, N extends string, K extends string, V> = FitsLeft<Split<P>, Split<N>, K, V>;

/** A stage in front of a name. */
export type Prefix = (typeof prefixes)[number];

/** `['host', 'loki']` for the first codename in N that is not registered; `never` if all are. N fits but for that. */
export type Stranger<P, N, K extends string, V> = P extends [infer P0 extends string, ...infer PR]
  ? P0 extends Many
    ? StrangerRight<P, N, K, V>
    : P0 extends '{env?}'
      ? Stranger<PR, N extends [Prefix, ...infer NR] ? NR : N, K, V>
      : P0 extends '{date}'
        ? N extends [string, string, string, ...infer NR]
          ? Stranger<PR, NR, K, V>
          : never
        : N extends [infer N0 extends string, ...infer NR]
          ? [StrangeWord<P0, N0, K, V>] extends [never]
            ? Stranger<PR, NR, K, V>
            : StrangeWord<P0, N0, K, V>
          : never
  : never;

// From the left until the placeholder of many words, then from the right: the many words are what is left between.
type FitsLeft<P, N, K extends string, V> = P extends [infer P0 extends string, ...infer PR]
  ? P0 extends Many
    ? FitsRight<P, N, K, V>
    : P0 extends '{env?}'
      ? FitsLeft<PR, N extends [Prefix, ...infer NR] ? NR : N, K, V>
      : P0 extends '{date}'
        ? N extends [infer Y extends string, infer M extends string, infer D extends string, ...infer NR]
          ? IsDate<Y, M, D> extends true
            ? FitsLeft<PR, NR, K, V>
            : false
          : false
        : N extends [infer N0 extends string, ...infer NR]
          ? FitsWord<P0, N0, K, V> extends true
            ? FitsLeft<PR, NR, K, V>
            : false
          : false
  : N extends []
    ? true
    : false;

type FitsRight<P, N, K extends string, V> = P extends [infer P0]
  ? P0 extends '{role}'
    ? N extends [Environment, ...string[]]
      ? false
      : AreWords<N>
    : AreWords<N>
  : P extends [...infer PI, infer PL extends string]
    ? PL extends '{env?}'
      ? FitsRight<PI, N extends [...infer NI, Prefix] ? NI : N, K, V>
      : PL extends '{date}'
        ? N extends [...infer NI, infer Y extends string, infer M extends string, infer D extends string]
          ? IsDate<Y, M, D> extends true
            ? FitsRight<PI, NI, K, V>
            : false
          : false
        : N extends [...infer NI, infer NL extends string]
          ? FitsWord<PL, NL, K, V> extends true
            ? FitsRight<PI, NI, K, V>
            : false
          : false
    : false;

type FitsWord<T extends string, S extends string, K extends string, V> = T extends `{${infer X}}`
  ? FitsPlaceholder<X, S, K, V>
  : S extends T
    ? true
    : false;

type FitsPlaceholder<X extends string, S extends string, K extends string, V> = [CodenameKindOf<X, K>] extends [never]
  ? X extends 'nn'
    ? S extends RunningNumber
      ? true
      : false
    : X extends 'version'
      ? IsVersion<S>
      : string extends ChoiceOf<X>
        ? IsWord<S>
        : S extends ChoiceOf<X>
          ? true
          : false
  : IsCodename<S, CodenamesOf<V, CodenameKindOf<X, K>>>;

type IsCodename<S extends string, Registered extends string> = string extends Registered ? Only<S, Letter> : S extends Registered ? true : false;

type StrangerRight<P, N, K extends string, V> = P extends [...infer PI, infer PL extends string]
  ? PL extends Many
    ? never
    : PL extends '{date}'
      ? N extends [...infer NI, string, string, string]
        ? StrangerRight<PI, NI, K, V>
        : never
      : N extends [...infer NI, infer NL extends string]
        ? [StrangeWord<PL, NL, K, V>] extends [never]
          ? StrangerRight<PI, NI, K, V>
          : StrangeWord<PL, NL, K, V>
        : never
  : never;

type StrangeWord<T extends string, S extends string, K extends string, V> = T extends `{${infer X}}`
  ? [CodenameKindOf<X, K>] extends [never]
    ? never
    : IsCodename<S, CodenamesOf<V, CodenameKindOf<X, K>>> extends true
      ? never
      : [CodenameKindOf<X, K>, S]
  : never;
