import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { findBlock } from '../../generators/index.ts';
import { hashOf, type Manifest } from './manifest.ts';
import { readText } from './read-text.ts';

/** An output of an earlier run that nothing generates any more. */
export interface Orphan {
  readonly key: string;
  readonly file: string;
  /**
   * `remove`: as we wrote it. Else it stays: someone edited it, or it is a block in a hand-written
   * file.
   */
  readonly fate: 'remove' | 'edited' | 'block';
}

/** Outputs of the last run that are still there but no longer generated. */
export function orphansOf(out: string, before: Manifest, after: Manifest): Orphan[] {
  return [...before]
    .filter(([key]) => !after.has(key))
    .flatMap(([key, hash]) => orphan(out, key, hash) ?? []);
}

// --- internal ---

function orphan(out: string, key: string, hash: string): Orphan | undefined {
  const [path = key, block] = key.split('#');
  const file = join(out, path);
  const link = leadsThroughLink(out, path);
  if (link === undefined) return undefined;
  const text = link ? '' : readText(file, path);
  if (text === undefined) return undefined;
  if (block === undefined)
    return { key, file, fate: !link && hashOf(text) === hash ? 'remove' : 'edited' };
  return 'text' in findBlock(text, block) ? { key, file, fate: 'block' } : undefined;
}

/**
 * Whether a link is part of the path: what someone has linked is not ours to remove. `undefined` if
 * there is no such file.
 */
function leadsThroughLink(out: string, path: string): boolean | undefined {
  let at = out;
  let stats: Stats | undefined;
  for (const part of path.split('/')) {
    at = join(at, part);
    stats = statsOf(at);
    if (!stats) return undefined;
    if (stats.isSymbolicLink()) return true;
  }
  return stats?.isFile() === true ? false : undefined;
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // below something that is no folder any more
  }
}
