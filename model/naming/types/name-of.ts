import type { Environment } from '../environments.ts';
import type { placeholders } from '../placeholders.ts';
import type { CompiledKind, table } from '../table.ts';
import type { Lab, PatternOf, Supplied } from './lab.ts';
import type { Fits, Stranger } from './match.ts';
import type { Fill, Show } from './pattern.ts';
import type { Repair } from './repair.ts';

/**
 * The type of a `name` parameter: N itself if it is a right name of kind K, otherwise a sentence that says what to write. A
 * name that is no literal (made in a loop) passes and is checked when the lab is loaded. Use it bare: in `N & NameOf<…>` the
 * sentence is lost.
 *
 * @typeParam C What is already known, by placeholder: `{ location: 'asgard' }`, `{ host: 'atlas' }` (a codename), `{ env: 'dev' }`.
 * @example
 * function defineHost<const N extends string, const L extends string>(spec: {
 *   name: NameOf<'host', N, { location: NoInfer<L> }>;
 *   location: Location<L>;
 * }): Host<N>;
 */
export type NameOf<K extends CompiledKind, N extends string, C = {}> = NameIn<Lab, K, N, C>;

/** `NameOf` in a convention other than the registered one. */
export type NameIn<V, K extends CompiledKind, N extends string, C = {}> =
  true extends Fits<FilledPattern<V, K, C>, N, K, V> ? N : {} extends Record<N, 1> ? N : Sentence<V, K, N, C, FilledPattern<V, K, C>>;

/** The pattern of K in V with all that is known filled in. */
export type FilledPattern<V, K extends CompiledKind, C> = Fill<Fill<PatternOf<V, K>, C>, Supplied<V>>;

// Only names that do not fit come here, so it may cost more.
type Sentence<V, K extends CompiledKind, N extends string, C, P extends string> =
  true extends Fits<P, N, K, {}>
    ? Unregistered<Stranger<P, N, K, V>>
    : `✗ ${Article<K>} is named ${Show<P>}: ${Advice<V, K, P, Repair<P, N, K, V>, EnvAdvice<PatternOf<V, K>, N, C>>}`;

type Unregistered<S> = S extends [infer K extends string, infer W extends string]
  ? `✗ '${W}' is no registered ${K} codename: register it in convention.ts under codenames.${K}, or use a registered one`
  : never;

type Advice<V, K extends CompiledKind, P extends string, R extends string, Env extends string> = [R] extends [never]
  ? `for example '${Example<K, P>}'`
  : [Stranger<P, R, K, V>] extends [[infer X extends string, infer W extends string]]
    ? [Stranger<P, R, K, V>] extends [never]
      ? `write '${R}'${Env}`
      : `write '${R}', and register '${W}' in convention.ts under codenames.${X}`
    : `write '${R}'${Env}`;

/** A name that begins with an environment other than that of the entity. */
type EnvAdvice<P extends string, N extends string, C> = [P, C] extends [`{env?}${string}`, { env: 'production' }]
  ? N extends `${infer E extends Exclude<Environment, 'production'>}-${string}`
    ? `, or make its environment '${E}'`
    : ''
  : '';

/** The default's example if nothing is known and the pattern is the default, otherwise one put together from the placeholders. */
type Example<K extends CompiledKind, P extends string> = P extends (typeof table)[K]['pattern']
  ? (typeof table)[K]['examples'][0]
  : Fill<P, { env: 'production'; codename: ExampleOf<K> } & { [X in Exclude<keyof typeof placeholders, 'env' | 'codename'>]: ExampleOf<X> }>;
type ExampleOf<X> = X extends keyof typeof placeholders ? (typeof placeholders)[X]['example'] : 'codename';

type Article<K extends CompiledKind> = (typeof table)[K]['article'];
