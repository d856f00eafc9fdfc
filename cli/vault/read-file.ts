import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { systemReason } from '../output/index.ts';
import { shown } from './place.ts';
import { VaultError } from './vault-error.ts';

/** The text of a file; `undefined` if there is none. @throws VaultError */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isNotThere(error)) return missing(file);
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new VaultError(
      `'${shown(file)}' can't be read: ${reason}`,
      `put a file there that you may read (chmod u+r ${shown(file)})`,
    );
  }
}

// --- internal ---

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A link that leads nowhere is there: what would be written goes elsewhere. */
function missing(file: string): undefined {
  if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
  throw new VaultError(
    `'${shown(file)}' is a link to '${readlinkSync(file)}', which is not there`,
    'put the file there, or remove the link',
  );
}
