import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { LabFolder } from './folder.ts';

/**
 * The repository that a lab belongs to; `undefined` for one that lies elsewhere than in
 * `model/lab`, of which nobody knows.
 */
export function repositoryOf({ folder }: LabFolder): string | undefined {
  const place = join(sep, 'model', 'lab');
  return folder.endsWith(place) ? folder.slice(0, -place.length) : undefined;
}

/** What lies in a folder, by name; nothing where nobody wrote anything yet. */
export function entriesIn(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** A file or folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}
