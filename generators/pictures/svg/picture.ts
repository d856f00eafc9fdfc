import { iconById } from '../icons/index.ts';
import { escapeXml, number } from './shapes.ts';
import { usedIcons } from './icons.ts';
import { ownStyle } from './style.ts';

/** A picture that is drawn, for one width. */
export interface Picture {
  /** Name of its file without ending. @example 'host-asgard-atlas' */
  readonly view: string;
  readonly title: string;
  /** One or two sentences for readers who cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Its marks, from the back to the front, as elements of SVG. */
  readonly body: string;
}

/** A file of its own: with its style, its icons and its ground. */
export function standalone(picture: Picture): string {
  const { body } = picture;
  const ground = '<rect class="hl-page" width="100%" height="100%"/>';
  style ??= `<style>${ownStyle()}</style>`;
  const inner = [style, symbols(usedIcons(body)), ground, body];
  return `${svg(picture, inner.join('\n'))}\n`;
}

/**
 * A part of a page, which has the style (`pageStyle`) and the icons (`symbols`) of all its
 * pictures.
 *
 * @param base Path of the site, without a slash at its end.
 */
export const inline = (picture: Picture, base: string): string =>
  svg(picture, picture.body.replaceAll('href="/', `href="${base}/`));

/** Definitions of icons by their ids, to be used by marks of the same page. */
export function symbols(ids: readonly string[]): string {
  const all = ids.map((id) => {
    const { viewBox, body } = iconById(id);
    return `<symbol id="hl-${id}" viewBox="${viewBox}">${body}</symbol>`;
  });
  return `<defs>${all.join('')}</defs>`;
}

// --- internal ---

/** The same in every file. */
let style: string | undefined;

function svg({ view, title, description, width, height }: Picture, inner: string): string {
  const id = `hl-${Math.round(width)}-${view}`;
  const size = `width="${number(width)}" height="${number(height)}"`;
  const box = `viewBox="0 0 ${number(width)} ${number(height)}"`;
  const labels = `aria-labelledby="${id}-title ${id}-about"`;
  const head =
    `<title id="${id}-title">${escapeXml(title)}</title>` +
    `<desc id="${id}-about">${escapeXml(description)}</desc>`;
  const attributes = `class="hl" ${box} ${size} role="graphics-document document" ${labels}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${head}\n${inner}</svg>`;
}
