import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.filename);
const sheet = require.resolve('@fontsource-variable/figtree/wght.css');

/** The font of the site as a style sheet, for pages that load nothing. */
export const fontStyle = readFileSync(sheet, 'utf8').replaceAll(
  /url\(([^)]+)\)/g,
  (_, file: string) => {
    const data = readFileSync(join(dirname(sheet), file)).toString('base64');
    return `url(data:font/woff2;base64,${data})`;
  },
);

/** Waits until the font is there. */
export const loadFont = (page: Page): Promise<unknown> =>
  page.evaluate(`Promise.all([400, 600].flatMap((weight) =>
    ['a', 'ā'].map((sign) => document.fonts.load(weight + ' 20px "Figtree Variable"', sign)))
  ).then(() => undefined)`);

/** Advance widths in thousandths of the size of the font, as a browser has them. */
export interface Widths {
  readonly letters: readonly number[];
  readonly signs: Readonly<Record<string, number>>;
}

/** Measures the signs of a table in the font itself. */
export const measure = (
  page: Page,
  weight: number,
  { letters, signs }: Widths,
): Promise<Widths> => {
  const codes = letters.map((_, index) => 0x20 + index);
  return page.evaluate<Widths>(`(() => {
    const context = document.createElement('canvas').getContext('2d');
    context.font = '${weight} 1000px "Figtree Variable"';
    const widthOf = (sign) => Math.round(context.measureText(sign).width);
    const isControl = (code) => code > 0x7e && code < 0xa0;
    const width = (code) => (isControl(code) ? 0 : widthOf(String.fromCodePoint(code)));
    const signs = ${JSON.stringify(Object.keys(signs))};
    return {
      letters: ${JSON.stringify(codes)}.map(width),
      signs: Object.fromEntries(signs.map((sign) => [sign, widthOf(sign)])),
    };
  })()`);
};
