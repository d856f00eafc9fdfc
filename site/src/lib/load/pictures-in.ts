import type { Picture } from '../../../../generators/pictures/index.ts';
import { drawingsHtml } from '../view/figure-html.ts';
import { iconsIn, spriteHtml } from '../view/sprite-html.ts';

/**
 * The HTML of a document in which files of pictures, as code hosts show them, are the pictures
 * themselves: with links, in the theme of the page, for every width.
 *
 * @param drawn The drawings of a view by its name; `undefined` for one that there is none of.
 */
export async function withPictures(
  html: string,
  base: string,
  drawn: (view: string) => Promise<readonly Picture[] | undefined>,
): Promise<string> {
  let shown = html;
  for (const [picture, view = ''] of html.matchAll(element)) {
    const drawings = await drawn(view);
    if (!drawings) continue;
    const content = spriteHtml(iconsIn(drawings)) + drawingsHtml(drawings, base);
    shown = shown.replace(picture, () => `<figure class="picture not-content">${content}</figure>`);
  }
  return shown;
}

// --- internal ---

/** `<picture>` with a file of a view; `-readme` and `-phone` are its other widths. */
const element =
  /<picture>(?:(?!<\/picture>)[^])*?src="[^"]*content\/pictures\/([a-z0-9-]+?)(?:-readme|-phone)?\.svg"[^]*?<\/picture>/g;
