import type { ResolvedLab } from '../../model/index.ts';
import { passwordFindings, vaultFindings, type VaultFinding } from './check/index.ts';
import { readContent, type Content } from './content.ts';
import { VaultError } from './vault-error.ts';

/** What is wrong with the text of a vault, and with its password. */
export function findingsIn(
  lab: ResolvedLab,
  plain: string,
  password?: string,
): readonly VaultFinding[] {
  const read = readContent(plain);
  const found = 'finding' in read ? [read.finding] : vaultFindings(lab, read.content);
  return password === undefined ? found : [...found, ...passwordFindings(password)];
}

/** @throws VaultError if it is no YAML */
export function contentOf(plain: string): Content {
  const read = readContent(plain);
  if ('content' in read) return read.content;
  throw new VaultError(`the vault ${read.finding.message}`, read.finding.help);
}
