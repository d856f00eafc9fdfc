import { remember } from '../diagnostics/index.ts';
import { conventionOf as merge, formatName as format } from '../naming/index.ts';
import type {
  Convention,
  ConventionFinding,
  ConventionSpec,
  NameKind,
  PartsOf,
} from '../naming/index.ts';
import { nameTable } from './names.ts';

/**
 * Declares which codenames exist and which patterns differ from the defaults. Mistakes (a codename
 * of two kinds, a pattern with an unknown part) are reported with all others when the lab is
 * checked.
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

/** A lab's convention, merged with the defaults, and what is wrong with it. */
export interface MergedConvention {
  readonly convention: Convention;
  readonly findings: readonly ConventionFinding[];
}

/**
 * The convention in force: the defaults and what a lab decided.
 *
 * @param org What `{org}` stands for if the spec does not say: the name of the lab.
 * @example
 * const { convention, findings } = conventionOf(lab.convention, lab.name);
 */
export function conventionOf(spec: ConventionSpec, org?: string): MergedConvention {
  const byOrg = merged.get(spec) ?? new Map<string | undefined, MergedConvention>();
  merged.set(spec, byOrg);
  const convention = byOrg.get(org) ?? merge(nameTable, spec, org);
  byOrg.set(org, convention);
  return convention;
}

/**
 * The name of a kind, put together from its parts: how names are made in loops. A number for `nn`
 * gets its two digits; the environment `production` leaves no trace. Nothing is cut, stripped or
 * checked: a part that cannot stand in a name shows in the result, and the check of the lab reports
 * it.
 *
 * @throws TypeError if the convention is missing in front, which the compiler refuses too
 * @example
 * for (const nn of [1, 2, 3])
 *   defineVm({ name: formatName(convention, 'vm', { role: 'k8s-worker', nn }), … });
 */
export function formatName<const V extends Convention | ConventionSpec, const K extends NameKind>(
  convention: V,
  kind: K,
  parts: NoInfer<PartsOf<V, K>>,
): string {
  if (!isConvention(convention)) {
    const given = typeof convention === 'string' ? `'${convention}'` : "'vm'";
    throw new TypeError(
      `formatName wants the convention first: formatName(convention, ${given}, { … })`,
    );
  }
  return format(inForce(convention), kind, parts);
}

// --- internal ---

/**
 * Names made in a loop ask for the same convention each time, and merging compiles every pattern.
 */
const merged = new WeakMap<ConventionSpec, Map<string | undefined, MergedConvention>>();

const inForce = (convention: Convention | ConventionSpec): Convention =>
  'table' in convention ? convention : conventionOf(convention).convention;

const isConvention = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'codenames' in value;
