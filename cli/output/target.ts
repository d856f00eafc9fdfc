import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { explainSystemError, OutputError } from './output-error.ts';

/**
 * The output folder with all links followed; it need not exist yet.
 *
 * @throws OutputError if it can't be a folder
 */
export function realFolder(folder: string): string {
  let existing = resolve(folder);
  const missing: string[] = [];
  while (!existsSync(existing)) {
    if (isLink(existing))
      throw new OutputError(
        `'${existing}' is a symbolic link that leads nowhere`,
        'remove it, or choose another folder with --out',
      );
    missing.unshift(existing.slice(dirname(existing).length).replace(/^[\\/]/, ''));
    existing = dirname(existing);
  }
  if (!lstatSync(realpathSync(existing)).isDirectory())
    throw new OutputError(
      `'${existing}' is a file, not a folder`,
      'choose another folder with --out',
    );
  return join(realpathSync(existing), ...missing);
}

/** True for a path that is relative, in its shortest form, and stays inside. */
export const isInside = (path: string): boolean =>
  !isAbsolute(path) &&
  !/[\\\0]/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/**
 * Answers where an output really goes: links inside the output folder are followed. Each folder is
 * looked at once. The answer throws an OutputError if a link leads out of the output folder.
 */
export function targetsIn(out: string): (path: string) => string {
  const folders = new Map([['', out]]);
  const targetOf = (path: string, output: string): string => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const folder = folders.get(parent) ?? targetOf(parent, output);
    folders.set(parent, folder);
    const at = join(folder, path.slice(parent.length));
    return isLinkIn(at, output) ? followInside(out, at, output) : at;
  };
  return (path) => targetOf(path, path);
}

// --- internal ---

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

function isLinkIn(at: string, path: string): boolean {
  try {
    return isLink(at);
  } catch (error) {
    throw explainSystemError(error, path);
  }
}

function followInside(out: string, link: string, path: string): string {
  const real = follow(link, path);
  if (real === out || real.startsWith(out + sep)) return real;
  throw new OutputError(
    `'${path}' is not written: the link '${link}' leads out of the output folder, to '${real}'`,
    'replace the link by a folder or a file of its own',
  );
}

function follow(link: string, path: string): string {
  if (!existsSync(link))
    throw new OutputError(
      `'${path}' is not written: the link '${link}' leads nowhere`,
      'remove the link',
    );
  try {
    return realpathSync(link);
  } catch (error) {
    throw explainSystemError(error, path);
  }
}
