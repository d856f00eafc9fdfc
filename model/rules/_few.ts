import type { Entity } from '../kinds/index.ts';

/** Shown one by one; more would bury the message. */
export const FEW = 8;

/**
 * The first names of a list, and how many follow.
 * @example few(['a', 'b', 'c'], 2) // 'a, b and 1 more'
 */
export const few = (names: readonly string[], limit = FEW): string =>
  names.slice(0, limit).join(', ') + andMore(names.slice(limit));

/**
 * How many others there are beside those that are named. Empty where there is none.
 * @example `'a'${andMore(['b', 'c'])}` // "'a' and 2 more"
 */
export const andMore = (others: readonly unknown[]): string =>
  others.length > 0 ? ` and ${others.length} more` : '';

/** The first names of a list, each in quotes. @example quoted(['a', 'b']) // "'a', 'b'" */
export const quoted = (names: readonly string[]): string => few(names.map((name) => `'${name}'`));

/**
 * The first names of entities in quotes, or other words where there is no entity.
 * @example namesOr([traefik, nginx], 'a new proxy') // "'traefik', 'nginx'"
 */
export const namesOr = (entities: readonly Pick<Entity, 'name'>[], otherwise: string): string =>
  entities.length > 0 ? quoted(entities.map(({ name }) => name)) : otherwise;
