import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { nearest } from './nearest.ts';
import type { ReadParts } from './parse.ts';
import type { Pattern } from './pattern.ts';
import type { NameFinding } from './name-finding.ts';
import type { CodenameKind, NameKind } from './row.ts';
import { codenameKindsIn } from './table.ts';

/** Whether a codename may be used: registered, or of a kind without a register. */
export function isRegistered(
  { codenames }: Convention,
  kind: CodenameKind,
  codename: string,
): boolean {
  const register = codenames[kind];
  return register === undefined || Object.hasOwn(register, codename);
}

/** Whether a word is a registered codename, of whatever kind. */
export const isCodename = ({ codenames, table }: Convention, word: string): boolean =>
  codenameKindsIn(table).some((kind) => Object.hasOwn(codenames[kind] ?? {}, word));

/** A codename in a name that is not registered. */
export interface UnregisteredCodename {
  /** The placeholder that it stands for. */
  readonly slot: string;
  readonly kind: CodenameKind;
  readonly codename: string;
}

/** The codenames in a name that are not registered. */
export function unregisteredCodenames(
  convention: Convention,
  kind: NameKind,
  name: string,
  parts: ReadParts,
): UnregisteredCodename[] {
  const slots = patternOf(convention, kind, name)?.slots ?? [];
  return slots.flatMap(({ name: slot, codenameOf }) => {
    const codename = parts[slot];
    if (!codenameOf || codename === undefined) return [];
    return isRegistered(convention, codenameOf, codename)
      ? []
      : [{ slot, kind: codenameOf, codename }];
  });
}

/** A finding per codename in a name that is not registered. */
export const codenameFindings = (
  convention: Convention,
  kind: NameKind,
  name: string,
  parts: ReadParts,
): NameFinding[] =>
  unregisteredCodenames(convention, kind, name, parts).map(({ slot, kind: owner, codename }) => ({
    about: 'codename',
    severity: 'error',
    codename,
    placeholder: slot,
    message: `'${codename}' is no registered ${owner} codename`,
    help: adviceFor(convention, owner, codename),
  }));

// --- internal ---

function patternOf(convention: Convention, kind: NameKind, name: string): Pattern | undefined {
  const patterns = patternsOf(convention, kind);
  return patterns.length === 1 ? patterns[0] : patterns.find(({ regex }) => regex.test(name));
}

function adviceFor(convention: Convention, owner: CodenameKind, codename: string): string {
  const registered = Object.keys(convention.codenames[owner] ?? {});
  const near = nearest(codename, registered);
  const register = `register '${codename}' under codenames.${owner} in convention.ts`;
  if (near !== undefined) return `did you mean '${near}'? or ${register}`;
  return `${register}, or use a registered one${listed(registered)}`;
}

const MOST_LISTED = 8;

function listed(codenames: readonly string[]): string {
  if (codenames.length === 0) return '';
  const shown = codenames.toSorted().slice(0, MOST_LISTED).join(', ');
  return ` (${shown}${codenames.length > MOST_LISTED ? ', …' : ''})`;
}
