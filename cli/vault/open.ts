import type { ResolvedLab } from '../../model/index.ts';
import { formatOf, newFormat } from './format/index.ts';
import { findPassword, type Password } from './password/index.ts';
import { shown, vaultCommand, type VaultPlace } from './place.ts';
import { readIfThere } from './read-file.ts';
import { replaceFile } from './replace-file.ts';
import { VaultError } from './vault-error.ts';

/** A vault whose text is known. */
export interface OpenVault {
  readonly place: VaultPlace;
  readonly password: Password;
  /** As it lies on the disk. */
  readonly encrypted: string;
  /** YAML. */
  readonly plain: string;
}

/** @throws VaultError if it is not there, or does not open */
export async function openVault(
  lab: ResolvedLab,
  place: VaultPlace,
  passwordFile: string | undefined,
): Promise<OpenVault> {
  const encrypted = readIfThere(place.vault);
  if (encrypted === undefined)
    throw new VaultError(
      `there is no vault yet: '${shown(place.vault)}' is where it would be`,
      `make one with \`${vaultCommand(place, 'init')}\``,
    );
  // What is no vault needs no password.
  about(place, () => formatOf(encrypted));
  const password = await findPassword(passwordFile, place, lab.name);
  return { place, password, encrypted, plain: decrypt(place, encrypted, password) };
}

/** @throws VaultError if a text is no vault, or does not open */
export const decrypt = (place: VaultPlace, encrypted: string, password: Password): string =>
  about(place, () => formatOf(encrypted).decrypt(encrypted, password.text), password);

/** Encrypts a new text in place of the old one. @throws VaultError; then nothing is changed */
export function saveVault(
  { place, password, encrypted }: Omit<OpenVault, 'plain'>,
  plain: string,
): void {
  const format = encrypted === '' ? newFormat : formatOf(encrypted);
  replaceFile(place.vault, format.encrypt(plain, password.text, encrypted));
}

// --- internal ---

/** What a format says of a text is said of its file. */
function about<T>(place: VaultPlace, work: () => T, password?: Password): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    const file = shown(place.vault);
    const from = password === undefined ? '' : ` (it came from ${password.from})`;
    throw new VaultError(
      `'${file}' ${error.message}`,
      error.help.replaceAll('<file>', file).replaceAll('<from>', from),
    );
  }
}
