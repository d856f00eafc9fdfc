import { compareNatural } from '../../../../model/index.ts';

/** A file of the built site. */
export interface BuiltFile {
  /** From the root of the site. @example 'hosts/asgard-atlas/index.html' */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Bytes that a browser keeps of the site before anybody has read it. A house of fifty guests fits
 * in as a whole; of one with a thousand (60 MB) it keeps what matters most, and the pages that
 * somebody has read.
 */
export const LIMIT = 24 * 1024 * 1024;

/** What a browser keeps of a site, what matters most first. */
export function keptFiles(files: readonly BuiltFile[], limit = LIMIT): string[] {
  const ordered = files
    .filter(({ path }) => !UNWANTED.test(path))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || compareNatural(a.path, b.path));
  let total = 0;
  return ordered.flatMap(({ path, size }) => {
    total += size;
    return total <= limit ? [path] : [];
  });
}

/**
 * Address of a file.
 *
 * @param base Path of the site, with a slash at its end.
 * @example addressOf('hosts/index.html', '/lab/') // '/lab/hosts/'
 */
export const addressOf = (path: string, base: string): string =>
  base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));

// --- internal ---

const UNWANTED = /^(404\.html|sitemap.*|sw\.js)$/;

const rankOf = ({ path }: BuiltFile): number => RANKS.findIndex((rank) => rank.test(path));

const RANKS: readonly RegExp[] = [
  /^(emergency\/)?index\.html$/,
  /(?<!\.html)$/, // styles, scripts, fonts, and what the search knows
  /^([^/]+|diagrams\/[^/]+)\/index\.html$/, // lists and pictures
  /^(?!rules\/|reference\/|guides\/)/, // entities
  /^/,
];
