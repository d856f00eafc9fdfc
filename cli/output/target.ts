import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { explainSystemError, OutputError } from './output-error.ts';

/** The output folder with all links followed; it need not exist yet. @throws OutputError if it can't be a folder */
export function realFolder(folder: string): string {
  let existing = resolve(folder);
  const missing: string[] = [];
  while (!existsSync(existing)) {
    if (isLink(existing))
      throw new OutputError(`'${existing}' is a symbolic link that leads nowhere`, 'remove it, or choose another folder with --out');
    missing.unshift(existing.slice(dirname(existing).length).replace(/^[\\/]/, ''));
    existing = dirname(existing);
  }
  if (!lstatSync(realpathSync(existing)).isDirectory())
    throw new OutputError(`'${existing}' is a file, not a folder`, 'choose another folder with --out');
  return join(realpathSync(existing), ...missing);
}

/** True for a path that is relative, in its shortest form, and stays inside. */
export const isInside = (path: string): boolean =>
  !isAbsolute(path) && !/[\\\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/**
 * Where an output really goes: links inside the output folder are followed.
 * @throws OutputError if a link leads outside of it
 */
export function targetOf(out: string, path: string): string {
  let at = out;
  for (const part of path.split('/')) {
    at = join(at, part);
    if (!isLinkIn(at, path)) continue;
    const real = follow(at, path);
    if (real !== out && !real.startsWith(out + sep)) {
      throw new OutputError(
        `'${path}' is not written: the link '${at}' leads out of the output folder, to '${real}'`,
        'replace the link by a folder or a file of its own',
      );
    }
    at = real;
  }
  return at;
}

// --- internal ---

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

function isLinkIn(at: string, path: string): boolean {
  try {
    return isLink(at);
  } catch (error) {
    throw explainSystemError(error, path);
  }
}

function follow(link: string, path: string): string {
  if (!existsSync(link)) throw new OutputError(`'${path}' is not written: the link '${link}' leads nowhere`, 'remove the link');
  try {
    return realpathSync(link);
  } catch (error) {
    throw explainSystemError(error, path);
  }
}
