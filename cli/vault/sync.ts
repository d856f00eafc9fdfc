import { isMap, type Document } from 'yaml';
import { vaultKeys, vaultSecrets } from '../../model/index.ts';
import type { ResolvedLab, VaultSecret } from '../../model/index.ts';
import { isTable, neededBy, unknownKeys } from './check/index.ts';
import { isMapping, leavesOf, readContent, valueAt, type Content } from './content.ts';
import { propose, type Person } from './plan/propose.ts';
import { VaultError } from './vault-error.ts';

/** A vault brought up to date with the lab. */
export interface Synced {
  readonly text: string;
  /** Keys that the lab does not need: removed by `prune`, else still there. */
  readonly superfluous: readonly string[];
  /** Keys whose values were taken from an earlier state of the vault. */
  readonly restored: readonly string[];
  /** Keys whose values are random texts that nobody had before. */
  readonly made: readonly string[];
  /** Machines that were in the plan before and have an address in another network now. */
  readonly moved: readonly string[];
}

export interface Wishes {
  readonly person: Person;
  /** Whether to remove what the lab does not need. */
  readonly prune: boolean;
  /** An earlier state, which knows passwords and passphrases that were removed since. */
  readonly earlier?: Content;
}

/**
 * Adds what a lab needs, and leaves what is there as it is, comments included.
 *
 * @throws VaultError if the text is no YAML
 */
export function sync(lab: ResolvedLab, plain: string, wishes: Wishes): Synced {
  const { person, prune, earlier = {} } = wishes;
  const { document, content: before } = documentOf(plain);
  const superfluous = unknownKeys(lab, before);
  if (prune) for (const keys of superfluous) document.deleteIn(keys);
  const added = vaultSecrets(lab).flatMap((secret): Added[] => {
    const keys = vaultKeys(secret.path);
    const content = contentOf(document);
    // What is malformed is for a person to mend.
    if (!isVacant(valueAt(content, keys)) || !isFree(content, keys)) return [];
    // An address may be somebody else's by now; any other value still opens what it opened.
    const known = isPlanned(secret) ? undefined : valueAt(earlier, keys);
    const isRestored = !isVacant(known);
    put(document, keys, isRestored ? known : propose(lab, content, secret, person));
    return [{ keys, from: isRestored ? 'earlier' : secret.random ? 'chance' : 'plan' }];
  });
  const textsOf = (from: Added['from']): string[] =>
    added.filter((one) => one.from === from).map(({ keys }) => keys.join('.'));
  for (const [key, wanted] of neededBy(lab))
    if (isTable(wanted) && isVacant(document.get(key))) put(document, [key], {});
  return {
    text: textOf(document),
    superfluous: superfluous.map((keys) => keys.join('.')),
    restored: textsOf('earlier'),
    made: textsOf('chance'),
    moved: movedMachines(
      before,
      added.map(({ keys }) => keys),
    ),
  };
}

/** @throws VaultError if the text is no YAML */
export function documentOf(plain: string): { document: Document; content: Content } {
  const read = readContent(plain);
  if ('document' in read) return read;
  throw new VaultError(`the vault ${read.finding.message}`, read.finding.help);
}

/** Puts a value where it belongs, with the tables that lead there. */
export function put(document: Document, keys: readonly string[], value: unknown): void {
  if (!isMap(document.contents)) document.contents = document.createNode({});
  for (const depth of keys.keys()) {
    const above = keys.slice(0, depth);
    if (depth > 0 && !isMap(document.getIn(above, true)))
      document.setIn(above, document.createNode({}));
  }
  document.setIn(keys, document.createNode(value));
}

/** Long lines stay lines: a fold would change what a diff shows. */
export const textOf = (document: Document): string => document.toString({ lineWidth: 0 });

// --- internal ---

interface Added {
  readonly keys: readonly string[];
  readonly from: 'earlier' | 'chance' | 'plan';
}

/** A place in the plan of addresses. */
const isPlanned = ({ path: [table] }: VaultSecret): boolean =>
  table === 'addresses' || table === 'vlans';

const contentOf = (document: Document): Content => {
  const content: unknown = document.toJS();
  return isMapping(content) ? content : {};
};

const isVacant = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Whether no text or list stands where a table is needed. */
const isFree = (content: Content, keys: readonly string[]): boolean =>
  keys.slice(0, -1).every((_, depth) => {
    const above = valueAt(content, keys.slice(0, depth + 1));
    return isVacant(above) || isMapping(above);
  });

function movedMachines(before: Content, added: readonly (readonly string[])[]): string[] {
  const [table] = vaultKeys(['addresses']);
  const known = new Set(
    leavesOf(before).flatMap(([[first, , machine]]) => (first === table ? [machine] : [])),
  );
  const given = added.flatMap(([first, , machine]) =>
    first === table && machine !== undefined && known.has(machine) ? [machine] : [],
  );
  return [...new Set(given)];
}
