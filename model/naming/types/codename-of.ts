import type { CodenameKind } from '../convention.ts';
import type { CompiledKind } from '../table.ts';
import type { Prefix } from './match.ts';
import type { Lab, PatternOf } from './lab.ts';
import type { Many } from './pattern.ts';
import type { Split } from './words.ts';

/**
 * The codename in a right name of kind K, by the lab's pattern; `string` for a name that is no literal or does not fit.
 *
 * @example
 * type Atlas = CodenameOf<'host', 'asgard-atlas'>; // 'atlas'
 */
export type CodenameOf<K extends CodenameKind & CompiledKind, N extends string> = CodenameIn<Lab, K, N>;

/** `CodenameOf` in a convention other than the registered one. */
export type CodenameIn<V, K extends CodenameKind & CompiledKind, N extends string> =
  {} extends Record<N, 1> ? string : FromLeft<Split<PatternOf<V, K>>, Split<N>>;

type FromLeft<P, N> = P extends [infer P0, ...infer PR]
  ? P0 extends Many
    ? FromRight<P, N>
    : P0 extends '{env?}'
      ? FromLeft<PR, N extends [Prefix, ...infer NR] ? NR : N>
      : N extends [infer N0, ...infer NR]
        ? P0 extends '{codename}'
          ? N0
          : FromLeft<PR, NR>
        : string
  : string;

type FromRight<P, N> = P extends [...infer PI, infer PL]
  ? PL extends Many
    ? string
    : N extends [...infer NI, infer NL]
      ? PL extends '{codename}'
        ? NL
        : FromRight<PI, NI>
      : string
  : string;
