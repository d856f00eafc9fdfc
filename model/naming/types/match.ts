import type { prefixes, Environment } from '../environments.ts';
import type { CodenameKindOf, CodenamesOf } from './lab.ts';
import type { ChoiceOf, Many } from './pattern.ts';
import type { AreWords, IsDate, IsVersion, IsWord, Letter, Only, RunningNumber } from './words.ts';

// Patterns and names are walked as texts, word by word: as lists of words they would cost the
// compiler several times as much.

/**
 * Whether a name fits the filled pattern of its kind with the codenames of a convention: `true` or
 * `false`.
 */
export type Fits<
  Pattern extends string,
  Name extends string,
  Kind extends string,
  Convention,
> = Pattern extends `${infer Token}-${infer Tokens}`
  ? Token extends Many
    ? Name extends NoRole<Token>
      ? false
      : FitsMany<Tokens, Name, Kind, Convention>
    : Token extends '{env?}'
      ? Fits<Tokens, Name extends `${Prefix}-${infer Words}` ? Words : Name, Kind, Convention>
      : Name extends `${infer Word}-${infer Words}`
        ? Token extends '{date}'
          ? FitsDate<Tokens, Name, Kind, Convention>
          : FitsWord<Token, Word, Kind, Convention> extends true
            ? Fits<Tokens, Words, Kind, Convention>
            : false
        : false
  : Pattern extends Many
    ? Name extends NoRole<Pattern>
      ? false
      : AreWords<Name>
    : Pattern extends '{date}'
      ? IsDate<Name>
      : FitsWord<Pattern, Name, Kind, Convention>;

/** A stage in front of a name. */
export type Prefix = (typeof prefixes)[number];

/**
 * `['host', 'loki']` for the first codename in a name that is not registered; `never` if all are.
 * But for that the name fits its pattern.
 */
export type Unregistered<
  Pattern extends string,
  Name extends string,
  Kind extends string,
  Convention,
> = Pattern extends `${infer Token}-${infer Tokens}`
  ? Token extends Many
    ? UnregisteredAfter<Tokens, Name, Kind, Convention>
    : Token extends '{env?}'
      ? Unregistered<
          Tokens,
          Name extends `${Prefix}-${infer Words}` ? Words : Name,
          Kind,
          Convention
        >
      : Token extends '{date}'
        ? Name extends `${string}-${string}-${string}-${infer Words}`
          ? Unregistered<Tokens, Words, Kind, Convention>
          : never
        : Name extends `${infer Word}-${infer Words}`
          ? [UnregisteredWord<Token, Word, Kind, Convention>] extends [never]
            ? Unregistered<Tokens, Words, Kind, Convention>
            : UnregisteredWord<Token, Word, Kind, Convention>
          : never
  : UnregisteredWord<Pattern, Name, Kind, Convention>;

/** One word or more, and then the rest of the pattern. */
type FitsMany<
  Tokens extends string,
  Name extends string,
  Kind extends string,
  Convention,
> = Name extends `${infer Word}-${infer Words}`
  ? IsWord<Word> extends true
    ? Fits<Tokens, Words, Kind, Convention> extends true
      ? true
      : FitsMany<Tokens, Words, Kind, Convention>
    : false
  : false;

type FitsDate<
  Tokens extends string,
  Name extends string,
  Kind extends string,
  Convention,
> = Name extends `${infer Year}-${infer Month}-${infer Day}-${infer Words}`
  ? IsDate<`${Year}-${Month}-${Day}`> extends true
    ? Fits<Tokens, Words, Kind, Convention>
    : false
  : false;

/** How a role must not begin. */
type NoRole<Token> = Token extends '{role}' ? Environment | `${Environment}-${string}` : never;

type UnregisteredAfter<
  Tokens extends string,
  Name extends string,
  Kind extends string,
  Convention,
> = Name extends `${string}-${infer Words}`
  ? Fits<Tokens, Words, Kind, {}> extends true
    ? Unregistered<Tokens, Words, Kind, Convention>
    : UnregisteredAfter<Tokens, Words, Kind, Convention>
  : never;

type FitsWord<
  Token extends string,
  Word extends string,
  Kind extends string,
  Convention,
> = Token extends '{nn}'
  ? Word extends RunningNumber
    ? true
    : false
  : Token extends `{${infer Placeholder}}`
    ? FitsPlaceholder<Placeholder, Word, Kind, Convention>
    : Word extends Token
      ? true
      : false;

type FitsPlaceholder<
  Placeholder extends string,
  Word extends string,
  Kind extends string,
  Convention,
> = [CodenameKindOf<Placeholder, Kind>] extends [never]
  ? Placeholder extends 'version'
    ? IsVersion<Word>
    : string extends ChoiceOf<Kind, Placeholder>
      ? IsWord<Word>
      : Word extends ChoiceOf<Kind, Placeholder>
        ? true
        : false
  : IsCodename<Word, CodenamesOf<Convention, CodenameKindOf<Placeholder, Kind>>>;

type IsCodename<Word extends string, Registered extends string> = string extends Registered
  ? Only<Word, Letter>
  : Word extends Registered
    ? true
    : false;

type UnregisteredWord<
  Token extends string,
  Word extends string,
  Kind extends string,
  Convention,
> = Token extends `{${infer Placeholder}}`
  ? [CodenameKindOf<Placeholder, Kind>] extends [never]
    ? never
    : IsCodename<Word, CodenamesOf<Convention, CodenameKindOf<Placeholder, Kind>>> extends true
      ? never
      : [CodenameKindOf<Placeholder, Kind>, Word]
  : never;
