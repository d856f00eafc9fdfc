import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { limitFindings } from './limit-check.ts';
import { nearest } from './nearest.ts';
import { parseName } from './parse.ts';
import type { Known } from './parse.ts';
import { draftOf, unregisteredIn } from './repair.ts';
import type { NameKind } from './row.ts';

/**
 * The nearest right name: the pattern's fixed and known parts, the rest from what was written, an
 * unregistered codename replaced by the registered one that it resembles. Undefined if no good
 * guess is right; the name itself if that is right.
 *
 * @example suggestName(convention, 'vlan', 'styx-servers') // 'styx-servers-vlan'
 */
export function suggestName(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known = {},
): string | undefined {
  const draft = startingPoint(convention, kind, name, known);
  const suggestion = draft && withRegistered(convention, kind, draft, known);
  if (suggestion === undefined) return undefined;
  const parts = parseName(convention, kind, suggestion, known);
  if (!parts || unregisteredIn(convention, kind, suggestion, known).length > 0) return undefined;
  const refusals = limitFindings(convention.table, kind, suggestion, parts);
  return refusals.every(({ severity }) => severity === 'warning') ? suggestion : undefined;
}

// --- internal ---

/** The name itself if only its codenames could be wrong and no draft is better. */
function startingPoint(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known,
): string | undefined {
  if (parseName(convention, kind, name, known) === undefined)
    return draftOf(convention, kind, name, known);
  const isRight = unregisteredIn(convention, kind, name, known).length === 0;
  return isRight ? name : (draftOf(convention, kind, name, known) ?? name);
}

/** The name with each unregistered codename replaced by the one that it resembles. */
function withRegistered(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known,
): string | undefined {
  const unregistered = unregisteredIn(convention, kind, name, known);
  if (unregistered.length === 0) return name;
  const parts = { ...parseName(convention, kind, name, known) };
  for (const { slot, kind: owner, codename } of unregistered) {
    const near = nearest(codename, Object.keys(convention.codenames[owner] ?? {}));
    if (near === undefined) return undefined;
    parts[slot] = near;
  }
  const [pattern] = patternsOf(convention, kind);
  return pattern?.tokens
    .map((token) => {
      if ('text' in token) return token.text;
      const value = parts[token.name];
      return value === undefined ? '' : value + (token.separator ?? '');
    })
    .join('');
}
