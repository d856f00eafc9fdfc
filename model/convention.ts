import { remember } from './diagnostics/index.ts';
import type { ConventionSpec } from './naming/index.ts';

/**
 * Declares which codenames exist and which patterns differ from the defaults.
 * Faults (a codename of two kinds, a pattern with an unknown part) are reported with all others when the lab is checked.
 *
 * @example
 * export const convention = defineConvention({
 *   version: 1,
 *   codenames: { location: { asgard: 'Norse mythology: the main homelab' } },
 *   patterns: {},
 * });
 * declare module '../index.ts' { interface Register { convention: typeof convention } }
 */
export function defineConvention<const C extends ConventionSpec>(spec: C): C {
  remember(spec, defineConvention, []);
  return spec;
}
