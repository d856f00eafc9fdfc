import type { ResolvedLab } from '../../model/index.ts';
import { readAttestation, staleness } from './attestation.ts';
import { placeOf } from './place.ts';
import { readIfThere } from './read-file.ts';
import { VaultError } from './vault-error.ts';

/**
 * What `homelab check` says of the vault, which it can't open; `undefined` if there is no vault, or
 * it was checked for this lab.
 */
export function vaultNotice(
  lab: ResolvedLab,
  inventory: string | undefined,
): { readonly message: string; readonly help: string } | undefined {
  const place = placeOf(inventory);
  try {
    const encrypted = readIfThere(place.vault);
    if (encrypted === undefined) return undefined;
    return staleness(lab, encrypted, readAttestation(readIfThere(place.attestation) ?? ''));
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
}
