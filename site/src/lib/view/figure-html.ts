import { inline } from '../../../../generators/pictures/index.ts';
import type { Picture } from '../../../../generators/pictures/index.ts';

/** The drawings of a view as HTML, the widest first: styles/picture.css shows the one that fits. */
export function drawingsHtml(drawings: readonly Picture[], base: string): string {
  const parts = drawings.map((drawing) => {
    const width = `style="--picture-width: ${drawing.width}px"`;
    return `<div class="picture-drawing" ${width}>${inline(drawing, base)}</div>`;
  });
  return `<div class="picture-drawings">${parts.join('')}</div>`;
}
