import type { CodenameKind, CompiledKind } from '../row.ts';
import type { Fits, Prefix } from './match.ts';
import type { IsLiteral, Lab, PatternOf } from './lab.ts';
import type { Many } from './pattern.ts';

/**
 * The codename in a right name of a kind, by the lab's pattern; `string` for a name that is no
 * literal or does not fit.
 *
 * @example
 * type Atlas = CodenameOf<'host', 'asgard-atlas'>; // 'atlas'
 */
export type CodenameOf<Kind extends CodenameKind & CompiledKind, Name extends string> = CodenameIn<
  Lab,
  Kind,
  Name
>;

/** `CodenameOf` in a convention other than the registered one. */
export type CodenameIn<Convention, Kind extends CodenameKind & CompiledKind, Name extends string> =
  IsLiteral<Name> extends true
    ? WordAt<'{codename}', PatternOf<Convention, Kind>, Name, Kind>
    : string;

/**
 * The location in a right name of a kind, by the lab's pattern; `string` for a name that is no
 * literal, does not fit or holds none.
 */
export type LocationOf<Kind extends CompiledKind, Name extends string> =
  IsLiteral<Name> extends true ? WordAt<'{location}', PatternOf<Lab, Kind>, Name, Kind> : string;

type WordAt<
  Placeholder extends string,
  Pattern extends string,
  Name extends string,
  Kind extends string,
> = Pattern extends `${infer Token}-${infer Tokens}`
  ? Token extends Many
    ? WordAfter<Placeholder, Tokens, Name, Kind>
    : Token extends '{env?}'
      ? WordAt<Placeholder, Tokens, Name extends `${Prefix}-${infer Words}` ? Words : Name, Kind>
      : Name extends `${infer Word}-${infer Words}`
        ? Token extends Placeholder
          ? Word
          : WordAt<Placeholder, Tokens, Words, Kind>
        : string
  : Pattern extends Placeholder
    ? Name
    : string;

type WordAfter<
  Placeholder extends string,
  Tokens extends string,
  Name extends string,
  Kind extends string,
> = Name extends `${string}-${infer Words}`
  ? Fits<Tokens, Words, Kind, {}> extends true
    ? WordAt<Placeholder, Tokens, Words, Kind>
    : WordAfter<Placeholder, Tokens, Words, Kind>
  : string;
