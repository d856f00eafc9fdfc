import type { Environment } from '../environments.ts';
import type { CompiledKind, Names } from '../row.ts';
import type { DefaultPattern, IsLiteral, Lab, PatternOf, Supplied } from './lab.ts';
import type { Fits, Unregistered } from './match.ts';
import type { Fill, PlaceholderOf, Show } from './pattern.ts';
import type { Repair } from './repair.ts';

/**
 * The type of a `name` parameter: N itself if it is a right name of kind K, otherwise a sentence
 * that says what to write. A name that is no literal (made in a loop) passes and is checked when
 * the lab is loaded. Use it bare: in `N & NameOf<…>` the sentence is lost.
 *
 * @typeParam C What is already known, by placeholder: `{ location: 'asgard' }`, `{ host: 'atlas' }`
 *   (a codename), `{ env: 'dev' }`.
 * @example
 * function defineHost<const N extends string, const L extends string>(spec: {
 *   name: NameOf<'host', N, { location: NoInfer<L> }>;
 *   location: Location<L>;
 * }): Host<N>;
 */
export type NameOf<K extends CompiledKind, N extends string, C = {}> = NameIn<Lab, K, N, C>;

/** `NameOf` in a convention other than the registered one. */
export type NameIn<V, K extends CompiledKind, N extends string, C = {}> =
  true extends Fits<FilledPattern<V, K, C>, N, K, V>
    ? N
    : IsLiteral<N> extends true
      ? Sentence<V, K, N, C, FilledPattern<V, K, C>>
      : N;

/** The pattern of K in V with all that is known filled in. */
export type FilledPattern<V, K extends CompiledKind, C> = Fill<
  Fill<PatternOf<V, K>, C>,
  Supplied<V>
>;

// Only names that do not fit come here, so it may cost more.
type Sentence<V, K extends CompiledKind, N extends string, C, P extends string> =
  true extends Fits<P, N, K, {}>
    ? UnregisteredSentence<Unregistered<P, N, K, V>>
    : `✗ ${Names[K]['article']} is named ${Show<P>}: ${Advice<V, K, P, Repair<P, N, K, V>, EnvAdvice<PatternOf<V, K>, N, C>>}`;

type UnregisteredSentence<S> = S extends [infer K extends string, infer W extends string]
  ? `✗ '${W}' is no registered ${K} codename: register it in convention.ts under codenames.${K}, or use a registered one`
  : never;

type Advice<V, K extends CompiledKind, P extends string, R extends string, Env extends string> = [
  R,
] extends [never]
  ? `for example '${Example<K, P>}'`
  : [Unregistered<P, R, K, V>] extends [[infer X extends string, infer W extends string]]
    ? [Unregistered<P, R, K, V>] extends [never]
      ? `write '${R}'${Env}`
      : `write '${R}', and register '${W}' in convention.ts under codenames.${X}`
    : `write '${R}'${Env}`;

/** A name that begins with an environment other than that of the entity. */
type EnvAdvice<P extends string, N extends string, C> = [P, C] extends [
  `{env?}${string}`,
  { env: 'production' },
]
  ? N extends `${infer E extends Exclude<Environment, 'production'>}-${string}`
    ? `, or make its environment '${E}'`
    : ''
  : '';

/**
 * The default's example if nothing is known and the pattern is the default, otherwise one put
 * together from the placeholders.
 */
type Example<K extends CompiledKind, P extends string> =
  P extends DefaultPattern<K> ? Names[K]['examples'][0] : FillExamples<P, K>;

type FillExamples<P extends string, K extends string> = P extends `${infer H}{${infer X}}${infer T}`
  ? X extends 'env?'
    ? T extends `-${infer R}`
      ? FillExamples<`${H}${R}`, K>
      : FillExamples<`${H}${T}`, K>
    : FillExamples<`${H}${ExampleOf<X, K>}${T}`, K>
  : P;

/** A right value of a placeholder. */
type ExampleOf<X extends string, K extends string> = X extends 'codename'
  ? CodenameExample<K>
  : PlaceholderOf<K, X> extends { readonly example: infer E extends string }
    ? E
    : CodenameExample<X>;

type CodenameExample<K extends string> = K extends keyof Names
  ? Names[K] extends { readonly codename: { readonly example: infer E extends string } }
    ? E
    : 'codename'
  : 'codename';
