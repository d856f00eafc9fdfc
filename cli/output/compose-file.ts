import {
  blockMarkers,
  findBlock,
  replaceBlock,
  type MarkerFinding,
  type OutputFile,
} from '../../generators/index.ts';
import { hashOf, type Manifest } from './manifest.ts';
import { OutputError } from './output-error.ts';

/** An output as it will be, and what stands there now. */
export interface Piece {
  /** `path`, or `path#block`. */
  readonly key: string;
  readonly hash: string;
  readonly state: 'added' | 'changed' | 'unchanged';
  /** Whether what stands there says by itself that generate wrote it. */
  readonly hasBanner: boolean;
  /** What is lost by writing it: changes made by hand, or a file that we never wrote. */
  readonly loses?: 'edit' | 'unmanaged file';
}

/** Identity of an output. @example 'NAMING_CONVENTION.md#codenames' */
export const keyOf = ({ path, block }: OutputFile): string =>
  block === undefined ? path : `${path}#${block}`;

/**
 * The new text of one file: the whole of it, or the blocks in what was written by hand.
 *
 * @param parts outputs of this path
 * @param current text on disk
 * @param manifest of the last run, if there is one
 * @throws OutputError if the markers of a block are not in order
 */
export function composeFile(
  parts: readonly OutputFile[],
  current: string | undefined,
  manifest: Manifest | undefined,
): { text: string; pieces: readonly Piece[] } {
  const whole = parts.find(({ block }) => block === undefined);
  if (whole) {
    if (parts.length > 1) throw new Error(`'${whole.path}' is generated twice`);
    return { text: whole.text, pieces: [pieceOf(whole, whole.text, current, manifest)] };
  }
  let text = current ?? emptyFile(parts);
  const pieces = parts.map((part) => {
    const { path, block = '' } = part;
    const before = textOf(findBlock(text, block), text, path);
    text = textOf(replaceBlock(text, block, part.text), text, path);
    return pieceOf(
      part,
      part.text.endsWith('\n') ? part.text : `${part.text}\n`,
      before === '' ? undefined : before,
      manifest,
    );
  });
  return { text, pieces };
}

// --- internal ---

function pieceOf(
  part: OutputFile,
  text: string,
  current: string | undefined,
  manifest: Manifest | undefined,
): Piece {
  const hasBanner = part.block === undefined && current !== undefined && bears(text, current);
  const piece = { key: keyOf(part), hash: hashOf(text), hasBanner };
  if (current === undefined) return { ...piece, state: 'added' };
  if (current === text) return { ...piece, state: 'unchanged' };
  const last = manifest?.get(piece.key);
  // Without a manifest, nothing else says whose the file is.
  const isOurs = manifest ? last === hashOf(current) : hasBanner;
  if (isOurs) return { ...piece, state: 'changed' };
  return { ...piece, state: 'changed', loses: last === undefined ? 'unmanaged file' : 'edit' };
}

/** Whether a text begins with the banner of a generated one, in its front matter or above all. */
function bears(generated: string, text: string): boolean {
  const head = /^(?:---\n)?.*\bgenerated?\b.*\n/i.exec(generated)?.[0];
  return head !== undefined && text.startsWith(head);
}

/** @throws OutputError if the markers are not in order */
function textOf(
  result: { readonly text: string } | { readonly finding: MarkerFinding },
  text: string,
  path: string,
): string {
  if ('text' in result) return result.text;
  const { message, help, line } = result.finding;
  throw new OutputError(
    `'${path}' ${message}\n  --> ${path}:${Math.min(line, text.split('\n').length)}`,
    help,
  );
}

/** A file for blocks that nobody has begun to write: a title and the markers. */
function emptyFile(parts: readonly OutputFile[]): string {
  const name = parts[0]?.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '') ?? '';
  const words = name.replace(/[_-]+/g, ' ').toLowerCase();
  const blocks = parts.map(
    ({ block = '' }) => `${blockMarkers(block).begin}\n${blockMarkers(block).end}\n`,
  );
  return [`# ${words.slice(0, 1).toUpperCase()}${words.slice(1)}\n`, ...blocks].join('\n');
}
