import type { FoundPage } from './documents.ts';

/**
 * The pages about the whole lab, those that people start from first.
 *
 * @param files Of `src/pages`. @example ['./index.astro', './diagrams/index.astro']
 */
export function placesOf(files: readonly string[]): FoundPage[] {
  const paths = files
    .filter((file) => !file.includes('[')) // pages of entities and the like
    .map((file) => `${file.slice(1)}/`.replace(/(?:\/index)?\.astro\/$/, '/'));
  const known = PLACES.filter(({ path }) => paths.includes(path));
  const others = paths.filter((path) => PLACES.every((place) => place.path !== path));
  return [...known, ...others.map(placeAt)];
}

/** Pages that people know by more than their name; the site need not have all of them. */
export const PLACES: readonly FoundPage[] = [
  {
    path: '/',
    name: 'Start',
    kind: 'page',
    line: 'The whole lab at a glance.',
    words: 'home overview dashboard launcher',
  },
  {
    path: '/emergency/',
    name: 'Emergency',
    kind: 'page',
    line: 'What to do when something is down: ways in, boot order, restore.',
    words:
      'down outage broken offline help power failure failed disaster restore recovery recover ' +
      'boot order start ssh console keys',
  },
  {
    path: '/diagrams/',
    name: 'Diagrams',
    kind: 'page',
    line: 'Every picture of the lab.',
    words: 'pictures maps drawings overview topology',
  },
  {
    path: '/changes/',
    name: 'Changes',
    kind: 'page',
    line: 'What changed in the lab, and when.',
    words: 'history log changelog new recent feed rss',
  },
  {
    path: '/names/',
    name: 'Name checker',
    kind: 'page',
    line: 'Whether a name fits the naming convention.',
    words: 'naming check valid rename codename pattern',
  },
  {
    path: '/rules/',
    name: 'Rules',
    kind: 'page',
    line: 'Everything that a check of the lab can report.',
    words: 'errors warnings diagnostics checks',
  },
  {
    path: '/reference/',
    name: 'Reference',
    kind: 'page',
    line: 'Every function that declares something, with its fields.',
    words: 'api fields schema define how to write',
  },
];

// --- internal ---

/** A page of which nothing is known but its address. @example '/batteries/' */
function placeAt(path: string): FoundPage {
  const words = path.replaceAll(/[/-]+/g, ' ').trim();
  return { path, name: words.charAt(0).toUpperCase() + words.slice(1), kind: 'page', line: '' };
}
