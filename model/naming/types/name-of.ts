import type { Environment } from '../environments.ts';
import type { CompiledKind, Names } from '../row.ts';
import type { DefaultPattern, IsLiteral, Lab, PatternOf, Supplied } from './lab.ts';
import type { Fits, Unregistered } from './match.ts';
import type { Fill, PlaceholderOf, Show } from './pattern.ts';
import type { Repair } from './repair.ts';

/**
 * The type of a `name` parameter: the name itself if it is a right one of its kind, otherwise a
 * sentence that says what to write. A name that is no literal (made in a loop) passes and is
 * checked when the lab is loaded. Use it bare: in `Name & NameOf<…>` the sentence is lost.
 *
 * @typeParam Known What is already known, by placeholder: `{ location: 'asgard' }`, `{ host:
 *   'atlas' }` (a codename), `{ env: 'dev' }`.
 * @example
 * function defineHost<const N extends string, const L extends string>(spec: {
 *   name: NameOf<'host', N, { location: NoInfer<L> }>;
 *   location: Location<L>;
 * }): Host<N>;
 */
export type NameOf<Kind extends CompiledKind, Name extends string, Known = {}> = NameIn<
  Lab,
  Kind,
  Name,
  Known
>;

/** `NameOf` in a convention other than the registered one. */
export type NameIn<Convention, Kind extends CompiledKind, Name extends string, Known = {}> =
  true extends Fits<FilledPattern<Convention, Kind, Known>, Name, Kind, Convention>
    ? Name
    : IsLiteral<Name> extends true
      ? Sentence<Convention, Kind, Name, Known, FilledPattern<Convention, Kind, Known>>
      : Name;

/** The pattern of a kind with all that is known filled in. */
export type FilledPattern<Convention, Kind extends CompiledKind, Known> = Fill<
  Fill<PatternOf<Convention, Kind>, Known>,
  Supplied<Convention>
>;

// Only names that do not fit come here, so it may cost more.
type Sentence<
  Convention,
  Kind extends CompiledKind,
  Name extends string,
  Known,
  Pattern extends string,
> =
  true extends Fits<Pattern, Name, Kind, {}>
    ? UnregisteredSentence<Unregistered<Pattern, Name, Kind, Convention>>
    : `✗ ${Names[Kind]['article']} is named ${Show<Pattern>}: ${Advice<
        Convention,
        Kind,
        Pattern,
        Repair<Pattern, Name, Kind, Convention>,
        EnvAdvice<PatternOf<Convention, Kind>, Name, Known>
      >}`;

type RegisterAdvice<Kind extends string> =
  `register it in convention.ts under codenames.${Kind}, or use a registered one`;

type UnregisteredSentence<Pair> = Pair extends [
  infer Kind extends string,
  infer Codename extends string,
]
  ? `✗ '${Codename}' is no registered ${Kind} codename: ${RegisterAdvice<Kind>}`
  : never;

type Advice<
  Convention,
  Kind extends CompiledKind,
  Pattern extends string,
  Repaired extends string,
  EnvironmentAdvice extends string,
> = [Repaired] extends [never]
  ? `for example '${Example<Kind, Pattern>}'`
  : [Unregistered<Pattern, Repaired, Kind, Convention>] extends [
        [infer Owner extends string, infer Codename extends string],
      ]
    ? [Unregistered<Pattern, Repaired, Kind, Convention>] extends [never]
      ? `write '${Repaired}'${EnvironmentAdvice}`
      : `write '${Repaired}', and register '${Codename}' in convention.ts under codenames.${Owner}`
    : `write '${Repaired}'${EnvironmentAdvice}`;

/** A name that begins with an environment other than that of the entity. */
type EnvAdvice<Pattern extends string, Name extends string, Known> = [Pattern, Known] extends [
  `{env?}${string}`,
  { env: 'production' },
]
  ? Name extends `${infer Stage extends Exclude<Environment, 'production'>}-${string}`
    ? `, or make its environment '${Stage}'`
    : ''
  : '';

/**
 * The default's example if nothing is known and the pattern is the default, otherwise one put
 * together from the placeholders.
 */
type Example<Kind extends CompiledKind, Pattern extends string> =
  Pattern extends DefaultPattern<Kind> ? Names[Kind]['examples'][0] : FillExamples<Pattern, Kind>;

type FillExamples<
  Pattern extends string,
  Kind extends string,
> = Pattern extends `${infer Head}{${infer Placeholder}}${infer Tail}`
  ? Placeholder extends 'env?'
    ? Tail extends `-${infer Rest}`
      ? FillExamples<`${Head}${Rest}`, Kind>
      : FillExamples<`${Head}${Tail}`, Kind>
    : FillExamples<`${Head}${ExampleOf<Placeholder, Kind>}${Tail}`, Kind>
  : Pattern;

/** A right value of a placeholder. */
type ExampleOf<Placeholder extends string, Kind extends string> = Placeholder extends 'codename'
  ? CodenameExample<Kind>
  : PlaceholderOf<Kind, Placeholder> extends { readonly example: infer Text extends string }
    ? Text
    : CodenameExample<Placeholder>;

type CodenameExample<Kind extends string> = Kind extends keyof Names
  ? Names[Kind] extends { readonly codename: { readonly example: infer Text extends string } }
    ? Text
    : 'codename'
  : 'codename';
