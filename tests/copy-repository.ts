import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * A copy of what a commit would hold now, but for the files that `without` matches, in a new folder
 * that the caller removes.
 */
export function copyRepository(without?: RegExp): string {
  const copy = mkdtempSync(join(tmpdir(), 'homelab-copy-'));
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  ).split('\0');
  // A file that was deleted, but not in a commit yet, is still on Git's list.
  const files = listed.filter(
    (path) => path !== '' && !without?.test(path) && existsSync(join(root, path)),
  );
  for (const path of files) cpSync(join(root, path), join(copy, path));
  linkPackages(copy);
  return copy;
}

// --- internal ---

/** A folder of its own with the same packages, so that caches beside them are those of the copy. */
function linkPackages(copy: string): void {
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.') && name !== '.bin' && name !== '.package-lock.json') continue;
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
}
