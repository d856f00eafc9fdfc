import type { Rule } from '../rule.ts';

export const imageLatestUrl: Rule = {
  id: 'image-latest-url',
  severity: 'error',
  title: 'An image has an address whose file changes',
  why:
    'The next `tofu apply` finds another file under the same address, downloads it, ' +
    'and replaces every guest that was made from it.',
  remedy: 'Use the address of a dated or numbered build, and define a new image for the next one.',
  *check(lab) {
    for (const image of lab.images) {
      const { name, url } = image;
      const { pathname, search } = new URL(url);
      const word = changingWord(`${pathname}${search}`);
      if (!word) continue;
      yield {
        at: { owner: image, path: ['url'] },
        message: `image '${name}' is taken from an address with '${word}', whose file changes`,
        help: 'use the address of a dated or numbered build',
      };
    }
  },
};

// --- internal ---

/** Names of whatever is newest. */
const NEWEST = /(?<![a-z\d])(latest|current)(?![a-z\d])/i;
/** How often a file is built: with the day of the build beside it, it is one of them. */
const REPEATED = /(?<![a-z\d])(daily|nightly)(?![a-z\d])/i;
const DAY = /(?<!\d)20\d\d-?[01]\d-?[0-3]\d(?!\d)/;

/** @example changingWord('/noble/current/noble-server-cloudimg-amd64.img') // 'current' */
const changingWord = (address: string): string | undefined =>
  (NEWEST.exec(address) ?? (DAY.test(address) ? null : REPEATED.exec(address)))?.[1];
