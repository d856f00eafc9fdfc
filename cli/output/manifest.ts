import { hash } from 'node:crypto';
import { join } from 'node:path';
import { compareText } from '../../model/index.ts';
import { OutputError } from './output-error.ts';
import { readText } from './read-text.ts';
import { isInside } from './target.ts';

/**
 * What the last run wrote: path (`path#block` for a block of a hand-written file) to SHA-256 of its
 * text.
 */
export type Manifest = ReadonlyMap<string, string>;

export const manifestName = 'generated.manifest.json';

export const hashOf = (text: string): string => hash('sha256', text);

/**
 * The manifest, or `undefined` if there is none.
 *
 * @throws OutputError if it is not one: without it nobody knows which files are ours
 */
export function readManifest(out: string): Manifest | undefined {
  const text = readText(join(out, manifestName), manifestName);
  if (text === undefined) return undefined;
  const files = filesIn(text);
  if (!files)
    throw new OutputError(
      `'${manifestName}' can't be read as a manifest`,
      `restore it (git checkout -- ${manifestName}), or delete it: ` +
        'then files that are no longer generated stay',
    );
  return new Map(files);
}

export function manifestText(files: Manifest): string {
  const sorted = [...files].toSorted(([a], [b]) => compareText(a, b));
  const manifest = { version: 1, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

// --- internal ---

/**
 * The entries, if all of them are what we would have written: a path from elsewhere must never be
 * removed.
 */
function filesIn(text: string): [string, string][] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1)
      return undefined;
    if (!('files' in data) || typeof data.files !== 'object' || data.files === null)
      return undefined;
    const entries = Object.entries(data.files);
    return entries.every(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isInside(entry[0]),
    )
      ? entries
      : undefined;
  } catch {
    return undefined;
  }
}
