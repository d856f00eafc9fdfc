import { codenameFindings } from './codename.ts';
import type { Convention } from './convention-of.ts';
import { exampleOf } from './example.ts';
import { limitFindings } from './limit-check.ts';
import { misfit } from './misfit.ts';
import { longestName, parseName } from './parse.ts';
import type { Known } from './parse.ts';
import type { NameFinding } from './name-finding.ts';
import { quote } from './quote.ts';
import type { NameKind } from './row.ts';

/**
 * Everything that is wrong with a name: its pattern, its codenames, what the targets demand. Empty
 * for a right name.
 *
 * @param known Values that the name must hold; `{ env: 'production' }` says that it holds no
 *   environment.
 * @example
 * checkName(convention, 'host', 'loki', { location: 'asgard' })[0]?.help
 * // "write 'asgard-loki', and register …"
 */
export function checkName(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known = {},
): readonly NameFinding[] {
  if (name.length > longestName) return [tooLong(convention, kind, name, known)];
  const parts = parseName(convention, kind, name, known);
  if (!parts) return [misfit(convention, kind, name, known)];
  return [
    ...codenameFindings(convention, kind, name, parts),
    ...limitFindings(convention.table, kind, name, parts),
  ];
}

// --- internal ---

const tooLong = (
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known,
): NameFinding => ({
  about: 'limit',
  severity: 'error',
  message: `${quote(name)} has ${name.length} characters: no tool takes so long a name`,
  help: `write a short name, for example '${exampleOf(convention, kind, known)}'`,
});
