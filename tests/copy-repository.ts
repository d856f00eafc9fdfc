import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git.ts';

const root = join(import.meta.dirname, '..');

/** A copy of what a commit would hold now, but for the files that `without` matches, in a new folder that the caller removes. */
export function copyRepository(without?: RegExp): string {
  const copy = mkdtempSync(join(tmpdir(), 'homelab-copy-'));
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  // A file that was deleted, but not in a commit yet, is still on Git's list.
  const files = listed.filter((path) => path !== '' && !without?.test(path) && existsSync(join(root, path)));
  for (const path of files) cpSync(join(root, path), join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
