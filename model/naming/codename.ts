import type { CodenameKind } from './convention.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { nearest } from './nearest.ts';
import type { Pattern } from './pattern.ts';
import type { NameProblem } from './problem.ts';
import type { Kind } from './table.ts';

/** Whether a codename may be used: registered, or of a kind without a register. */
export function isRegistered({ codenames }: Convention, kind: CodenameKind, codename: string): boolean {
  const registered = codenames[kind];
  return registered === undefined || Object.hasOwn(registered, codename);
}

/** The codenames in a name that are not registered: placeholder, kind and codename. */
export function strangers(
  convention: Convention,
  kind: Kind,
  name: string,
  parts: Readonly<Record<string, string>>,
): { slot: string; kind: CodenameKind; codename: string }[] {
  const pattern = patternOf(convention, kind, name);
  const found = [];
  for (const { name: slot, codenameOf } of pattern?.slots ?? []) {
    const codename = parts[slot];
    if (codenameOf && codename !== undefined && !isRegistered(convention, codenameOf, codename)) found.push({ slot, kind: codenameOf, codename });
  }
  return found;
}

/** A problem per codename in a name that is not registered. */
export const codenameProblems = (convention: Convention, kind: Kind, name: string, parts: Readonly<Record<string, string>>): NameProblem[] =>
  strangers(convention, kind, name, parts).map(({ slot, kind: owner, codename }) => {
    const near = nearest(codename, Object.keys(convention.codenames[owner] ?? {}));
    const register = `register '${codename}' under codenames.${owner} in convention.ts`;
    return {
      problem: 'codename',
      severity: 'error',
      codename,
      placeholder: slot,
      message: `'${codename}' is no registered ${owner} codename`,
      help: near === undefined ? `${register}, or use a registered one${listed(convention, owner)}` : `did you mean '${near}'? or ${register}`,
    };
  });

// --- internal ---

function patternOf(convention: Convention, kind: Kind, name: string): Pattern | undefined {
  const patterns = patternsOf(convention, kind);
  return patterns.length === 1 ? patterns[0] : patterns.find(({ regex }) => regex.test(name));
}

function listed({ codenames }: Convention, kind: CodenameKind): string {
  const registered = Object.keys(codenames[kind] ?? {}).toSorted();
  return registered.length === 0 ? '' : ` (${registered.slice(0, 8).join(', ')}${registered.length > 8 ? ', …' : ''})`;
}
