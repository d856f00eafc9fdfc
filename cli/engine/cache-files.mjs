// The files that make the start fast. All of them can be deleted at any time.

const { renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { join } = process.getBuiltinModule('node:path');

/**
 * What changes when a file does. Nobody can set the time of its last change (`ctime`), so that an
 * edit which keeps size and time of modification (`touch -r`, `rsync -t`) is seen, too.
 *
 * @typedef {readonly [path: string, size: number, modified: number, changed: number]} Stamp
 */

/**
 * @typedef {object} Listed The engine, and all that decides about it.
 * @property {Stamp} engine Relative to the folder of the cache.
 * @property {readonly Stamp[]} inputs The sources in it.
 * @property {readonly Stamp[]} others How it was made.
 */

/** @param {string} root Of the repository. */
export const cacheFolder = (root) => join(root, 'node_modules/.cache/homelab');

export const listName = 'engine.json';

/**
 * The stamp of a file as it is now; one that is not there has a stamp as well.
 *
 * @param {string} root
 * @param {string} path Relative to the root.
 * @returns {Stamp}
 */
export function stampOf(root, path) {
  const found = statSync(`${root}/${path}`, { throwIfNoEntry: false });
  return found ? [path, found.size, found.mtimeMs, found.ctimeMs] : [path, -1, 0, 0];
}

/**
 * Writes a file that nobody ever sees half written.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function put(file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
