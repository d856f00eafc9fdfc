import { vaultKeys, type ResolvedLab, type VaultPath } from '../../../model/index.ts';
import { valueAt, type Content } from '../content.ts';
import { keyText } from '../key-text.ts';
import { addressFindings } from './addresses.ts';
import type { VaultFinding } from './finding.ts';
import { formOf } from './forms.ts';
import { compareKeys, missingKey, unknownIn } from './keys.ts';
import { neededBy } from './needed.ts';
import { networkFindings, networksOf } from './networks.ts';
import { filled, type Filled } from './types.ts';
import { valuesOf } from '../values.ts';
import { vlanIdFindings } from './vlan-ids.ts';

export { isTable, neededBy } from './needed.ts';
export { vaultRules } from './finding.ts';
export type { VaultFinding } from './finding.ts';

/** Everything that is wrong with what a vault holds, all of it at once. */
export function vaultFindings(lab: ResolvedLab, content: Content): readonly VaultFinding[] {
  const keys = compareKeys(neededBy(lab), content);
  const read = keys.held.map(filled);
  const known = read.filter((value) => 'secret' in value);
  const byKey = new Map(known.map(({ secret, value }) => [keyText(secret.path), value]));
  const values = valuesOf((path) => byKey.get(keyText(path)));
  return [
    ...keys.findings,
    ...read.filter((value) => 'rule' in value),
    ...known.flatMap(formFinding),
    ...networkFindings(lab, values),
    ...vlanIdFindings(lab, values),
    ...addressFindings(known, networksOf(lab, values)),
  ];
}

/**
 * What is wrong with the values of some places, or with a table above them.
 *
 * @param paths Places that the lab needs.
 */
export function findingsAbout(
  lab: ResolvedLab,
  content: Content,
  paths: readonly VaultPath[],
): readonly VaultFinding[] {
  const all = vaultFindings(lab, content);
  const about = (key: string): readonly VaultFinding[] =>
    all.filter((finding) => key === finding.key || key.startsWith(`${finding.key}.`));
  const found = paths.flatMap((path) => {
    const findings = about(keyText(path));
    // A key that is misspelt is a finding about the wrong one.
    const isThere = valueAt(content, vaultKeys(path)) !== undefined;
    return findings.length > 0 || isThere ? findings : [missingKey(vaultKeys(path))];
  });
  return [...new Set(found)];
}

/** Keys that the lab does not need, each with those that lead to it. */
export const unknownKeys = (lab: ResolvedLab, content: Content): readonly (readonly string[])[] =>
  unknownIn(neededBy(lab), content);

/** The file is public, and its format makes guessing cheap. */
export function passwordFindings(password: string): readonly VaultFinding[] {
  if (password.trim().length >= 32) return [];
  return [
    {
      key: 'password',
      rule: 'short-password',
      message: 'of the vault has fewer than 32 characters',
      help: 'make a random one, and change it with `ansible-vault rekey`',
    },
  ];
}

// --- internal ---

function formFinding({ secret, value }: Filled): VaultFinding[] {
  const form = formOf(secret.path);
  const texts = typeof value === 'object' ? value : [String(value)];
  if (!form || texts.every(form.accepts)) return [];
  const { rule, message, help } = form;
  return [{ key: keyText(secret.path), rule, message, help }];
}
