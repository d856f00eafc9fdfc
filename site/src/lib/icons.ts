import { icons } from '@iconify-json/lucide';
import { lineOfKind } from '../../../generators/pictures/index.ts';
import { isEntityKind, type EntityKind } from '../../../model/index.ts';

/** What is written about all entities, and its icon. */
const WRITTEN = {
  page: 'file-text',
  list: 'list',
  section: 'text',
  diagram: 'workflow',
  reference: 'book-open',
  rule: 'scale',
} as const;
export type WrittenKind = keyof typeof WRITTEN;

/** Anything that has a place on the site. */
export type PageKind = EntityKind | WrittenKind;

/** The line icon of a kind, as an SVG in the colour of its text. Hidden from screen readers. */
export const kindIcon = (kind: PageKind): string => lineIcon(nameOf(kind));

/**
 * A line icon of Lucide, https://lucide.dev
 *
 * @throws Error if there is none of that name: a build without it is wrong.
 */
export function lineIcon(name: string): string {
  const icon = icons.icons[name];
  if (icon === undefined) throw new Error(`Lucide has no icon '${name}'`);
  return `<svg viewBox="0 0 24 24" aria-hidden="true">${icon.body}</svg>`;
}

// --- internal ---

function nameOf(kind: PageKind): string {
  if (!isEntityKind(kind)) return WRITTEN[kind];
  return lineOfKind(kind);
}
