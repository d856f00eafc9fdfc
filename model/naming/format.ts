import type { ConventionSpec } from './convention.ts';
import { inForce, patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import type { Kind } from './table.ts';
import type { Parts, PartsOf } from './types/parts-of.ts';

/**
 * The name of a kind, put together from its parts: how names are made in loops. A number for `nn` gets its two digits; the
 * environment `production` leaves no trace. Nothing is cut, stripped or checked: a part that cannot stand in a name shows in
 * the result, and the check of the lab reports it.
 *
 * @throws TypeError if the convention is missing in front, which the compiler refuses too
 * @example
 * for (const nn of [1, 2, 3]) defineVm({ name: formatName(convention, 'vm', { role: 'k8s-worker', nn }), … });
 */
export function formatName<const V extends Convention | ConventionSpec, const K extends Kind>(
  convention: V,
  kind: K,
  parts: NoInfer<PartsOf<V, K>>,
): string {
  if (!isConvention(convention))
    throw new TypeError(
      `formatName wants the convention first: formatName(convention, ${typeof convention === 'string' ? `'${convention}'` : "'vm'"}, { … })`,
    );
  const inUse = inForce(convention);
  const given: Partial<Parts> = parts;
  const valueOf = (name: string) => given[name] ?? (name === 'org' ? inUse.org : undefined);
  const patterns = patternsOf(inUse, kind);
  const pattern = patterns.find(({ slots }) => slots.every(({ name, separator }) => separator !== undefined || valueOf(name) !== undefined));
  let text = '';
  for (const token of (pattern ?? patterns[0])?.tokens ?? []) {
    if ('text' in token) {
      text += token.text;
      continue;
    }
    const value = valueOf(token.name);
    if (token.separator === undefined) text += written(token.name, value);
    else if (value !== undefined && value !== 'production') text += written(token.name, value) + token.separator;
  }
  return text;
}

// --- internal ---

const isConvention = (value: unknown): boolean => typeof value === 'object' && value !== null && 'codenames' in value;

const written = (name: string, value: string | number | undefined): string =>
  name === 'nn' && typeof value === 'number' ? String(value).padStart(2, '0') : String(value ?? `<${name}>`);
