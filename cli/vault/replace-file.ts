import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemReason } from '../output/index.ts';
import { shown } from './place.ts';
import { VaultError } from './vault-error.ts';

/**
 * Puts a text in the place of a file, all of it or nothing, whatever happens meanwhile. A link is
 * followed.
 *
 * @param mode Who may do what with it. Default: only its owner may read it.
 * @throws VaultError; then the file is as it was
 */
export function replaceFile(file: string, text: string, mode = 0o600): void {
  try {
    const target = targetOf(file);
    const temporary = join(dirname(target), `.homelab-${randomUUID()}.tmp`);
    try {
      writeDurably(temporary, text, mode);
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new VaultError(
      `'${shown(file)}' can't be written: ${reason}`,
      'make its folder writable; the file is as it was',
    );
  }
}

// --- internal ---

/** @throws VaultError where somebody does not want it replaced */
function targetOf(file: string): string {
  const now = lstatSync(file, { throwIfNoEntry: false });
  if (!now) {
    mkdirSync(dirname(file), { recursive: true });
    return file;
  }
  if (now.isSymbolicLink()) return targetOf(realpathSync(file));
  if (now.isFile() && (now.mode & 0o200) !== 0) return file;
  throw new VaultError(
    `'${shown(file)}' can't be written: ${now.isFile() ? 'it is read-only' : 'it is no file'}`,
    now.isFile()
      ? `make it writable: chmod u+w ${shown(file)}`
      : 'move away what stands in its place',
  );
}

/** On the disk, not only on its way there, before the old one goes. */
function writeDurably(file: string, text: string, mode: number): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
