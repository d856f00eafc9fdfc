import { codenameProblems } from './codename.ts';
import type { ConventionSpec } from './convention.ts';
import { inForce } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { exampleOf } from './example.ts';
import { limitProblems } from './limit-check.ts';
import { longestName, parseName } from './parse.ts';
import type { Known } from './parse.ts';
import { misfit } from './misfit.ts';
import type { NameProblem } from './problem.ts';
import { quote } from './quote.ts';
import type { Kind } from './table.ts';

/**
 * Everything that is wrong with a name: its pattern, its codenames, what the targets demand. Empty for a right name.
 *
 * @param known Values that the name must hold; `{ env: 'production' }` says that it holds no environment.
 * @example
 * checkName(convention, 'host', 'loki', { location: 'asgard' })[0]?.help // "write 'asgard-loki', and register …"
 */
export function checkName(convention: Convention | ConventionSpec, kind: Kind, name: string, known: Known = {}): readonly NameProblem[] {
  if (name.length > longestName) {
    const message = `${quote(name)} has ${name.length} characters: no tool takes so long a name`;
    return [
      { problem: 'limit', severity: 'error', message, help: `write a short name, for example '${exampleOf(inForce(convention), kind, known)}'` },
    ];
  }
  const inUse = inForce(convention);
  const parts = parseName(inUse, kind, name, known);
  if (!parts) return [misfit(inUse, kind, name, known)];
  return [...codenameProblems(inUse, kind, name, parts), ...limitProblems(kind, name, parts)];
}
