import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { shown, type VaultPlace } from '../place.ts';
import { askSecret, isTerminal } from '../ask.ts';
import { VaultError } from '../vault-error.ts';
import { passwordIn } from './file.ts';
import { atHome, fileInSettings } from './settings.ts';

/** A password and where it came from, for people. */
export interface Password {
  readonly text: string;
  /** @example "'../password'" */
  readonly from: string;
}

/**
 * The password of a vault: from the file that the user names, else that of
 * `ANSIBLE_VAULT_PASSWORD_FILE`, else that of `ansible.cfg`, else the one that `vault init` makes;
 * else somebody is asked.
 *
 * @param file as the user gave it
 * @throws VaultError
 */
export async function findPassword(
  file: string | undefined,
  place: VaultPlace,
  lab: string,
): Promise<Password> {
  const found = passwordFile(file, place, lab);
  if (found !== undefined) return { text: passwordIn(found), from: `'${shown(found)}'` };
  if (!isTerminal())
    throw new VaultError(
      'the vault needs its password, and nobody is there to be asked',
      'pass --password-file FILE, or name the file in ANSIBLE_VAULT_PASSWORD_FILE',
    );
  const text = await askSecret('Password of the vault: ');
  if (text.trim() !== '') return { text, from: 'the terminal' };
  throw new VaultError('no password was typed', 'type it, or pass --password-file FILE');
}

/** Where `vault init` puts the password, outside of the checkout. */
export function newPasswordFile(lab: string): string {
  const config = process.env['XDG_CONFIG_HOME'];
  const folder = config && isAbsolute(config) ? config : join(homedir(), '.config');
  return join(folder, 'homelab', `${lab}.vault-password`);
}

/** The file that the password would be read from; `undefined` if somebody has to be asked. */
export function passwordFile(
  file: string | undefined,
  place: VaultPlace,
  lab: string,
): string | undefined {
  const named = file ?? process.env['ANSIBLE_VAULT_PASSWORD_FILE'];
  if (named) return resolve(atHome(named, homedir()));
  const made = newPasswordFile(lab);
  return fileInSettings(place.settings, homedir()) ?? (existsSync(made) ? made : undefined);
}
