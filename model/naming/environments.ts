/**
 * Stages that an entity can belong to. Production is the unmarked one: all others stand in front of
 * a guest's name.
 */
export const environments = ['production', 'staging', 'test', 'dev'] as const;

/** One stage. @example 'dev' */
export type Environment = (typeof environments)[number];

/** What `{env?}` can stand for. */
export const prefixes = ['staging', 'test', 'dev'] as const satisfies readonly Exclude<
  Environment,
  'production'
>[];
