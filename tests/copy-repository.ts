import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git.ts';

const root = join(import.meta.dirname, '..');

/**
 * A copy of what a commit would hold now, but for the files that `without` matches, in a new folder
 * that the caller removes. Astro finds its packages only from a copy that is `within` the
 * repository, in a folder that Git ignores.
 */
export function copyRepository(without?: RegExp, within: boolean = false): string {
  const parent = within ? join(root, '.homelab-copies.tmp') : tmpdir();
  mkdirSync(parent, { recursive: true });
  const copy = mkdtempSync(join(parent, 'homelab-copy-'));
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split(
    '\0',
  );
  // A file that was deleted, but not in a commit yet, is still on Git's list.
  const files = listed.filter(
    (path) => path !== '' && !without?.test(path) && existsSync(join(root, path)),
  );
  for (const path of files) cpSync(join(root, path), join(copy, path));
  git(copy, 'init', '--quiet');
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
