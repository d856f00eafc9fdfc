import type { AnyCodename, CodenameKindOf, CodenamesOf } from './lab.ts';
import type { Fits, Prefix } from './match.ts';
import type { Many } from './pattern.ts';
import type { Environment } from '../environments.ts';
import type { Digit, Join, Letter, Split } from './words.ts';

// The same steps as repair.ts, which the shared list of names proves: what the pattern fixes comes
// from the pattern, the rest from what was written. Behind the first step both are lists of words.

/**
 * The nearest name that fits the pattern but for unregistered codenames; `never` if there is no
 * good one.
 */
export type Repair<
  Pattern extends string,
  Name extends string,
  Kind extends string,
  Convention,
> = Checked<Pattern, Draft<Pattern, Name, Kind, Convention>, Kind>;

type Checked<Pattern extends string, Repaired extends string, Kind extends string> =
  true extends Fits<Pattern, Repaired, Kind, {}> ? Repaired : never;
type Draft<Pattern extends string, Name extends string, Kind extends string, Convention> = Join<
  FromLeft<WithEnv<Split<Pattern>, WordsOf<Name>>, WordsOf<Name>, Kind, Convention, []>
>;

/** Lower case, '_' and blanks as hyphens, no empty word. */
type WordsOf<Name extends string> = NotEmpty<Split<Hyphens<Hyphens<Lowercase<Name>, '_'>, ' '>>>;
type Hyphens<
  Text extends string,
  From extends string,
> = Text extends `${infer Head}${From}${infer Tail}` ? Hyphens<`${Head}-${Tail}`, From> : Text;
type NotEmpty<All, Out extends string[] = []> = All extends [
  infer Head extends string,
  ...infer Tail,
]
  ? NotEmpty<Tail, Head extends '' ? Out : [...Out, Head]>
  : Out;

/** `{env?}` becomes the environment that the name begins with, or nothing. */
type WithEnv<Pattern, Name> = Pattern extends ['{env?}', ...infer Tokens]
  ? Name extends [infer Stage extends Prefix, ...string[]]
    ? [Stage, ...Tokens]
    : Tokens
  : Pattern extends [infer Token, ...infer Tokens]
    ? [Token, ...WithEnv<Tokens, Name>]
    : [];

type HasMany<Pattern> = Pattern extends string[]
  ? [Extract<Pattern[number], Many>] extends [never]
    ? false
    : true
  : false;

type FromLeft<
  Pattern,
  Name,
  Kind extends string,
  Convention,
  Out extends string[],
> = Pattern extends [infer Token extends string, ...infer Tokens]
  ? Token extends `{${infer Placeholder}}`
    ? Token extends Many
      ? FromRight<Pattern, Name, Out, []>
      : HasMany<Pattern> extends true
        ? FromCodename<Placeholder, Name, Kind, Convention> extends [
            infer Word extends string,
            ...infer Words,
          ]
          ? FromLeft<Tokens, Words, Kind, Convention, [...Out, Word]>
          : []
        : FromRight<Pattern, Name, Out, []>
    : FromLeft<
        Tokens,
        WithoutFixed<Token, Tokens, Name, AnyCodename<Convention>>,
        Kind,
        Convention,
        [...Out, Token]
      >
  : Out;

/**
 * The name without the fixed word, and without codenames in front of it; or without a codename that
 * stands in its place.
 */
type WithoutFixed<
  Token extends string,
  Tokens,
  Name,
  Codename extends string,
> = Name extends string[]
  ? Token extends Name[number]
    ? Behind<Token, Name, Codename, []> extends [
        string,
        ...infer Words extends [...Wanted<Tokens, Name[number]>, ...string[]],
      ]
      ? Words
      : Without<Token, Name>
    : Name extends [Codename, ...infer Words extends [...Wanted<Tokens, Name[number]>, ...string[]]]
      ? Words
      : Name
  : Name;
type Wanted<Pattern, Fixed extends string, Out extends string[] = []> = Pattern extends [
  infer Token,
  ...infer Tokens,
]
  ? Wanted<
      Tokens,
      Fixed,
      Token extends '{nn}' ? Out : Token extends `{${string}}` | Fixed ? [...Out, string] : Out
    >
  : Out;
type Without<Left extends string, Name, Out extends string[] = []> = Name extends [
  infer Word extends string,
  ...infer Words,
]
  ? Word extends Left
    ? [...Out, ...Words]
    : Without<Left, Words, [...Out, Word]>
  : Out;

/**
 * The name from the first registered codename on, if the placeholder is one and only codenames of
 * other kinds stand in front of it.
 */
type FromCodename<Placeholder extends string, Name, Kind extends string, Convention> = [
  CodenameKindOf<Placeholder, Kind>,
] extends [never]
  ? Name
  : Behind<
      CodenamesOf<Convention, CodenameKindOf<Placeholder, Kind>>,
      Name,
      AnyCodename<Convention>,
      Name
    >;

/** The name from the target on, if only codenames stand in front of it; otherwise `Else`. */
type Behind<Target extends string, Name, Codename extends string, Else> = Name extends [
  infer Word,
  ...infer Words,
]
  ? Word extends Target
    ? Name
    : Word extends Codename
      ? Behind<Target, Words, Codename, Else>
      : Else
  : Else;

type FromRight<Pattern, Name, Head extends string[], Tail extends string[]> = Pattern extends [
  ...infer Tokens,
  infer Token extends string,
]
  ? Token extends Many
    ? [
        ...Head,
        ...(Token extends '{role}' ? Role<Name> : Name extends string[] ? Name : []),
        ...Tail,
      ]
    : Token extends '{nn}'
      ? Numbered<Name> extends [infer Words, infer Number extends string]
        ? FromRight<Tokens, Words, Head, [Number, ...Tail]>
        : []
      : Token extends '{date}'
        ? Name extends [
            ...infer Words,
            infer Year extends string,
            infer Month extends string,
            infer Day extends string,
          ]
          ? FromRight<Tokens, Words, Head, [Year, Month, Day, ...Tail]>
          : []
        : Token extends `{${string}}`
          ? Name extends [...infer Words, infer Word extends string]
            ? FromRight<Tokens, Words, Head, [Word, ...Tail]>
            : []
          : FromRight<
              Tokens,
              Name extends [...infer Words, Token] ? Words : Name,
              Head,
              [Token, ...Tail]
            >
  : [...Head, ...Tail];

type Role<Name> = Name extends [Environment, ...infer Words]
  ? Role<Words>
  : Name extends string[]
    ? Name
    : [];

/**
 * The name without the number at its end, and that in two digits; '01' if there is none. 's3' and
 * 'x86' are words.
 */
type Numbered<Name> = Name extends [...infer Words extends string[], infer Word extends string]
  ? [Running<Word>] extends [never]
    ? Attached<Word> extends [infer Head, infer Digits]
      ? [[...Words, Head], Digits]
      : [Name, '01']
    : [Words, Running<Word>]
  : [Name, '01'];
type Running<Text extends string> = Text extends Digit
  ? `0${Text}`
  : Text extends `${Digit}${Digit}`
    ? Text
    : Text extends `0${infer Rest}`
      ? Running<Rest>
      : never;
type Attached<
  Text extends string,
  Head extends string = '',
> = Text extends `${infer Character}${infer Rest}`
  ? Character extends Letter
    ? Head extends ''
      ? Attached<Rest, Character>
      : [Running<Rest>] extends [never]
        ? Attached<Rest, `${Head}${Character}`>
        : [`${Head}${Character}`, Running<Rest>]
    : Attached<Rest, `${Head}${Character}`>
  : [];
