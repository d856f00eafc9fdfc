import { readFileSync } from 'node:fs';
import { systemReason } from '../output/index.ts';
import { shown } from './place.ts';
import { VaultError } from './vault-error.ts';

/** The text of a file; `undefined` if there is none. @throws VaultError */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new VaultError(
      `'${shown(file)}' can't be read: ${reason}`,
      `put a file there that you may read (chmod u+r ${shown(file)})`,
    );
  }
}
