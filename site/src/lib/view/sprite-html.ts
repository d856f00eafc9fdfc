import { symbols, usedIcons } from '../../../../generators/pictures/index.ts';
import type { Picture } from '../../../../generators/pictures/index.ts';

/** Icons of drawings, by their ids. */
export const iconsIn = (drawings: readonly Picture[]): string[] =>
  usedIcons(drawings.map(({ body }) => body).join(''));

/** Icons as definitions that nobody sees; nothing for none. */
export const spriteHtml = (ids: readonly string[]): string =>
  ids.length === 0
    ? ''
    : `<svg class="picture-icons" width="0" height="0" aria-hidden="true">${symbols(ids)}</svg>`;
