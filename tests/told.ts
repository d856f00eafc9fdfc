import type { Impact } from '../model/index.ts';

/**
 * An impact in words: what happens and why, and to whom.
 * @example { 'loses-sign-in: signs in with authentik': 'argo-cd, grafana' }
 */
export function told({ consequences }: Impact): Record<string, string> {
  const alike = Map.groupBy(consequences, ({ effect, reason }) => `${effect}: ${reason}`);
  return Object.fromEntries(
    [...alike].map(([what, group]) => [what, group.map(({ entity }) => entity.name).join(', ')]),
  );
}
