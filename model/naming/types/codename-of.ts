import type { CodenameKind, CompiledKind } from '../row.ts';
import type { Fits, Prefix } from './match.ts';
import type { IsLiteral, Lab, PatternOf } from './lab.ts';
import type { Many } from './pattern.ts';

/**
 * The codename in a right name of kind K, by the lab's pattern; `string` for a name that is no
 * literal or does not fit.
 *
 * @example
 * type Atlas = CodenameOf<'host', 'asgard-atlas'>; // 'atlas'
 */
export type CodenameOf<K extends CodenameKind & CompiledKind, N extends string> = CodenameIn<
  Lab,
  K,
  N
>;

/** `CodenameOf` in a convention other than the registered one. */
export type CodenameIn<V, K extends CodenameKind & CompiledKind, N extends string> =
  IsLiteral<N> extends true ? WordAt<'{codename}', PatternOf<V, K>, N, K> : string;

/**
 * The location in a right name of kind K, by the lab's pattern; `string` for a name that is no
 * literal, does not fit or holds none.
 */
export type LocationOf<K extends CompiledKind, N extends string> =
  IsLiteral<N> extends true ? WordAt<'{location}', PatternOf<Lab, K>, N, K> : string;

type WordAt<
  X extends string,
  P extends string,
  N extends string,
  K extends string,
> = P extends `${infer P0}-${infer PR}`
  ? P0 extends Many
    ? WordAfter<X, PR, N, K>
    : P0 extends '{env?}'
      ? WordAt<X, PR, N extends `${Prefix}-${infer NR}` ? NR : N, K>
      : N extends `${infer N0}-${infer NR}`
        ? P0 extends X
          ? N0
          : WordAt<X, PR, NR, K>
        : string
  : P extends X
    ? N
    : string;

type WordAfter<
  X extends string,
  PR extends string,
  N extends string,
  K extends string,
> = N extends `${string}-${infer NR}`
  ? Fits<PR, NR, K, {}> extends true
    ? WordAt<X, PR, NR, K>
    : WordAfter<X, PR, NR, K>
  : string;
