import { hideSecrets, nearest, type VaultSecret } from '../../../model/index.ts';
import { isMapping, type Content } from '../content.ts';
import type { VaultFinding } from './finding.ts';
import { isTable, type Needed } from './needed.ts';

/** A secret that is there, with what stands under its key. */
export interface Held {
  readonly secret: VaultSecret;
  readonly value: unknown;
}

/** Keys that nothing needs, each with those that lead to it. */
export function unknownIn(
  needed: Needed,
  content: Content,
  above: readonly string[] = [],
): readonly (readonly string[])[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const wanted = needed.get(key);
    if (wanted === undefined) return [[...above, key]];
    return isTable(wanted) && isMapping(value) ? unknownIn(wanted, value, [...above, key]) : [];
  });
}

/** Compares keys, at every depth; a key that is misspelt is one finding, not two. */
export function compareKeys(
  needed: Needed,
  content: Content,
): { readonly held: readonly Held[]; readonly findings: readonly VaultFinding[] } {
  const held: Held[] = [];
  const findings: VaultFinding[] = [];
  const visit = (table: Needed, given: Content, path: readonly string[]): void => {
    const missing = new Set([...table.keys()].filter((key) => !Object.hasOwn(given, key)));
    for (const key of Object.keys(given).filter((key) => !table.has(key))) {
      const meant = nearest(key, missing);
      if (meant !== undefined) missing.delete(meant);
      findings.push(unknownKey([...path, key], meant));
    }
    for (const key of missing) findings.push(missingKey([...path, key], table.get(key)));
    for (const [key, wanted] of table) {
      if (!Object.hasOwn(given, key)) continue;
      const value = given[key];
      if (!isTable(wanted)) held.push({ secret: wanted, value });
      else if (isMapping(value)) visit(wanted, value, [...path, key]);
      else findings.push(noTable([...path, key], wanted));
    }
  };
  visit(needed, content, []);
  return { held, findings };
}

export function missingKey(path: readonly string[], wanted?: Needed | VaultSecret): VaultFinding {
  const what = wanted === undefined || isTable(wanted) ? '' : ` (${wanted.what})`;
  return {
    key: path.join('.'),
    rule: 'missing-key',
    message: `is missing${what}`,
    help: 'let `homelab vault sync` add it',
  };
}

// --- internal ---

const unknownKey = (path: readonly string[], meant: string | undefined): VaultFinding => ({
  // What nobody needs may have slipped from the place of a value into that of a key.
  key: hideSecrets(path.join('.')),
  rule: 'unknown-key',
  message:
    meant === undefined
      ? 'is nothing that the lab needs'
      : `is nothing that the lab needs; did you mean '${meant}'?`,
  help:
    meant === undefined
      ? 'remove it (`homelab vault sync --prune`)'
      : 'correct it (`homelab vault edit`)',
});

function noTable(path: readonly string[], wanted: Needed): VaultFinding {
  const some = [...wanted.keys()].slice(0, 3).join(', ');
  return {
    key: path.join('.'),
    rule: 'wrong-type',
    message: 'must have keys of its own',
    help: `write under it: ${some}${wanted.size > 3 ? ', …' : ''}`,
  };
}
