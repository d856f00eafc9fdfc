import type { ConventionSpec } from './convention.ts';
import { inForce, patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { limitProblems } from './limit-check.ts';
import { nearest } from './nearest.ts';
import { parseName } from './parse.ts';
import type { Known } from './parse.ts';
import { draftOf, strangersIn } from './repair.ts';
import type { Kind } from './table.ts';

/**
 * The nearest right name: the pattern's fixed and known parts, the rest from what was written, an unregistered codename
 * replaced by the registered one that it resembles. Undefined if no good guess is right; the name itself if that is right.
 *
 * @example suggestName(convention, 'vlan', 'styx-servers') // 'styx-servers-vlan'
 */
export function suggestName(convention: Convention | ConventionSpec, kind: Kind, name: string, known: Known = {}): string | undefined {
  const inUse = inForce(convention);
  const fits = parseName(inUse, kind, name, known) !== undefined;
  const isRight = fits && strangersIn(inUse, kind, name, known).length === 0;
  const draft = isRight ? name : (draftOf(inUse, kind, name, known) ?? (fits ? name : undefined));
  const suggestion = draft === undefined ? undefined : withRegistered(inUse, kind, draft, known);
  const parts = suggestion === undefined ? undefined : parseName(inUse, kind, suggestion, known);
  if (suggestion === undefined || !parts || strangersIn(inUse, kind, suggestion, known).length > 0) return undefined;
  return limitProblems(kind, suggestion, parts).every(({ severity }) => severity === 'warning') ? suggestion : undefined;
}

// --- internal ---

function withRegistered(convention: Convention, kind: Kind, name: string, known: Known): string | undefined {
  const found = strangersIn(convention, kind, name, known);
  if (found.length === 0) return name;
  const parts = { ...parseName(convention, kind, name, known) };
  for (const { slot, kind: owner, codename } of found) {
    const near = nearest(codename, Object.keys(convention.codenames[owner] ?? {}));
    if (near === undefined) return undefined;
    parts[slot] = near;
  }
  return patternsOf(convention, kind)[0]
    ?.tokens.map((token) => ('text' in token ? token.text : parts[token.name] === undefined ? '' : `${parts[token.name]}${token.separator ?? ''}`))
    .join('');
}
