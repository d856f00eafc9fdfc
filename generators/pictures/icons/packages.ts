import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { apart } from './apart.ts';

/** A mark of `simple-icons`: one colour, 24 by 24. */
export interface BrandMark {
  /** Data of the only path. */
  readonly path: string;
  /** Official colour. @example '#F46800' */
  readonly colour: string;
}

/** The mark of a brand by its slug; `undefined` for a word that is none. */
export function readBrand(slug: string): BrandMark | undefined {
  const { folder, list } = brands();
  const file = join(folder, `${slug}.svg`);
  if (!existsSync(file)) return undefined;
  const path = between(readFileSync(file), '<path d="', '"');
  const colour = between(list, `"slug":"${slug}","hex":"`, '"');
  return path && colour ? { path: rounded(path), colour: `#${colour}` } : undefined;
}

// --- internal ---

interface Brands {
  /** Bytes of a list in JSON, in which a dozen are found: to parse all 3,470 takes longer. */
  readonly list: Buffer;
  readonly folder: string;
}

let known: Brands | undefined;

function brands(): Brands {
  const require = createRequire(import.meta.filename);
  const file = known ? '' : require.resolve('simple-icons/icons.json');
  known ??= { list: readFileSync(file), folder: join(dirname(dirname(file)), 'icons') };
  return known;
}

/**
 * With two decimals: a mark is drawn no larger than three times its size. What stands before the
 * point stays as it is, for it may be flags of an arc and a number without a blank between.
 */
const rounded = (path: string): string =>
  apart(path.replaceAll(/(\.\d\d)[0-4]\d*/g, '$1').replaceAll(/\.(\d\d)[5-9]\d*/g, roundedUp));

const roundedUp = (_: string, hundredths: string): string =>
  `.${String(Math.min(99, Number(hundredths) + 1)).padStart(2, '0')}`;

function between(bytes: Buffer, before: string, after: string): string | undefined {
  const start = bytes.indexOf(before);
  if (start < 0) return undefined;
  const from = start + before.length;
  return bytes.toString('utf8', from, bytes.indexOf(after, from));
}
