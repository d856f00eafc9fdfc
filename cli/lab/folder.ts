import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest, type Diagnostic } from '../../model/index.ts';
import { root } from '../root.ts';
import { sources } from '../sources.ts';

/** Where the lab is: its folder and the file that puts it together. */
export interface LabFolder {
  readonly folder: string;
  readonly index: string;
}

/**
 * Finds the folder of a lab. `given` may also name its `index.ts`; without it, the lab of this
 * repository.
 */
export function findFolder(
  given: string | undefined,
): LabFolder | { readonly diagnostic: Diagnostic } {
  const path = given === undefined ? join(root, 'model', 'lab') : resolve(given);
  if (!existsSync(path))
    return {
      diagnostic: notFound(
        path,
        `there is no ${basename(path).endsWith('.ts') ? 'file' : 'folder'} '${sources.show(path)}'`,
        neighbour(path),
      ),
    };
  if (!statSync(path).isDirectory()) {
    if (basename(path) === 'index.ts') return { folder: dirname(path), index: path };
    return {
      diagnostic: notFound(
        path,
        `'${sources.show(path)}' is not the folder of a lab`,
        isLabFolder(dirname(path))
          ? `pass the folder whose index.ts exports the lab, such as --lab ${sources.show(dirname(path))}`
          : below(dirname(path)),
      ),
    };
  }
  const index = join(path, 'index.ts');
  if (existsSync(index) && statSync(index).isFile()) return { folder: path, index };
  return {
    diagnostic: notFound(path, `the folder '${sources.show(path)}' has no index.ts`, below(path)),
  };
}

// --- internal ---

const anyLab = 'a lab is a folder whose index.ts says `export default defineLab({ … })`';

const notFound = (path: string, message: string, help: string): Diagnostic => ({
  rule: 'lab-not-found',
  severity: 'error',
  message,
  file: sources.show(path),
  line: 1,
  column: 1,
  help,
});

/**
 * The folder that was probably meant: walks down as far as the path exists, then looks for the
 * nearest name.
 */
function neighbour(path: string): string {
  let existing = dirname(path);
  while (!existsSync(existing)) existing = dirname(existing);
  const [missing = '', ...rest] = relative(existing, path).split(/[\\/]/);
  const guess = nearest(missing, entries(existing));
  return guess === undefined
    ? anyLab
    : `did you mean '${sources.show(join(existing, guess, ...rest))}'?`;
}

/** Whether it has an index.ts of its own that makes a lab. */
const isLabFolder = (path: string): boolean =>
  /\bdefineLab\s*\(/.test(sources.text(join(path, 'index.ts')) ?? '');

/** A folder below it that does hold an index.ts. */
function below(path: string): string {
  const found = ['lab', 'model/lab'].find((name) => existsSync(join(path, name, 'index.ts')));
  return found === undefined ? anyLab : `did you mean '${sources.show(join(path, found))}'?`;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name !== 'node_modules')
      .toSorted();
  } catch {
    return [];
  }
}
