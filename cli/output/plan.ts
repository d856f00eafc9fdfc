import { join } from 'node:path';
import type { OutputFile } from '../../generators/index.ts';
import { composeFile, type Piece } from './compose-file.ts';
import { manifestName, manifestText, readManifest, type Manifest } from './manifest.ts';
import { orphansOf, type Orphan } from './orphans.ts';
import { readText } from './read-text.ts';
import { isInside, targetsIn } from './target.ts';

/** One file to write; `path` is for people, `target` where it really goes. */
export interface Write {
  readonly path: string;
  readonly target: string;
  readonly text: string;
}

/** Everything that a run would do, decided before anything is touched. */
export interface Plan {
  readonly out: string;
  /** Every output, by key: what becomes of it. */
  readonly pieces: readonly Piece[];
  readonly orphans: readonly Orphan[];
  readonly writes: readonly Write[];
  /** The new manifest, if it differs from the one on disk. */
  readonly manifest: Write | undefined;
  /** There is no manifest, though files say that an earlier run wrote them. */
  readonly isManifestLost: boolean;
}

/**
 * Compares what is to be with what is.
 *
 * @param out output folder, links followed
 * @throws OutputError if an output can't be put where it belongs
 */
export function planOutput(out: string, outputs: readonly OutputFile[]): Plan {
  const before = readManifest(out);
  const byPath = Map.groupBy(outputs, ({ path }) => path);
  const targetOf = targetsIn(out);
  const files = [...byPath].map(([path, parts]) => planFile(path, parts, before, targetOf));
  const pieces = files.flatMap((file) => file.pieces);
  const after: Manifest = new Map(pieces.map(({ key, hash }) => [key, hash]));
  if (after.size !== pieces.length) throw new Error('two generators write the same output');
  const manifest = {
    path: manifestName,
    target: join(out, manifestName),
    text: manifestText(after),
  };
  return {
    out,
    pieces,
    orphans: orphansOf(out, before ?? new Map(), after),
    writes: files.flatMap(({ write }) => write ?? []),
    manifest: readText(manifest.target, manifestName) === manifest.text ? undefined : manifest,
    isManifestLost: !before && pieces.some(({ hasBanner }) => hasBanner),
  };
}

// --- internal ---

function planFile(
  path: string,
  parts: readonly OutputFile[],
  before: Manifest | undefined,
  targetOf: (path: string) => string,
): { pieces: readonly Piece[]; write: Write | undefined } {
  if (!isInside(path) || path.includes('#'))
    throw new Error(`a generator writes to '${path}', which is not a path inside the repository`);
  const target = targetOf(path);
  const current = readText(target, path);
  const { text, pieces } = composeFile(parts, current, before);
  return { pieces, write: text === current ? undefined : { path, target, text } };
}
