import process from 'node:process';
import { painter, writeErr } from '../cli/terminal.ts';
import { environmentOf, needsOf } from '../cli/tofu/index.ts';
import { contentOf, openVault, showFindings, type VaultPlace } from '../cli/vault/index.ts';
import type { Location, ResolvedLab } from '../model/index.ts';
import type { SiteSecrets } from './secrets.ts';

/**
 * What `homelab tofu` would give a site of its vault but for access to its Proxmox; `undefined` after
 * saying what is wrong with it.
 *
 * @throws VaultError if there is no vault, or it does not open
 */
export async function secretsInVault(
  lab: ResolvedLab,
  site: Location,
  place: VaultPlace,
  passwordFile: string | undefined,
): Promise<SiteSecrets | undefined> {
  const needs = needsOf(lab, site.name);
  if (!needs) throw new Error(`OpenTofu has no root for ${site.name}`);
  const { plain } = await openVault(lab, place, passwordFile);
  const made = environmentOf(lab, { ...needs, provider: {} }, contentOf(plain), {});
  if ('environment' in made) return JSON.parse(made.environment['TF_VAR_secrets'] ?? '{}');
  writeErr(`${showFindings(made.findings, painter(process.stderr))}Nothing was rehearsed\n`);
  return undefined;
}
