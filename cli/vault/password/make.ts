import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { systemReason } from '../../output/index.ts';
import { root } from '../../root.ts';
import { shown } from '../place.ts';
import { VaultError } from '../vault-error.ts';

/**
 * Makes a file with a password of 48 random characters that only its owner may read. One that is
 * there is left alone.
 *
 * @throws VaultError
 */
export function makePassword(file: string): string {
  if (file.startsWith(root + sep))
    throw new VaultError(
      `the password would lie in this repository, at '${shown(file)}'`,
      'choose a place outside of it: --password-file FILE',
    );
  const password = randomBytes(36).toString('base64url');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
    return password;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new VaultError(
      `the file of the password, '${shown(file)}', can't be made: ${reason}`,
      'choose another place: --password-file FILE',
    );
  }
}
