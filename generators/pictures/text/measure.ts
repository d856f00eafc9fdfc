import { widths } from './widths.ts';

/** The two weights that a picture uses, 400 and 600. */
export type Weight = keyof typeof widths;

/** A size in pixels and a weight. */
export interface Font {
  readonly size: number;
  readonly weight?: Weight;
}

/** Width of a text in pixels, without a browser: that of Figtree. */
export function widthOf(text: string, { size, weight = 'regular' }: Font): number {
  const known = units[weight].get(text) ?? measured(text, weight);
  units[weight].set(text, known);
  return (known * size) / 1000;
}

// --- internal ---

/** Thousandths of the size of a font, by text: a name stands in a dozen pictures. */
const units = { regular: new Map<string, number>(), bold: new Map<string, number>() };

function measured(text: string, weight: Weight): number {
  let width = 0;
  for (const sign of text) width += advance(sign, weight);
  return width;
}

const FIRST = 0x20;
/** What Figtree lacks comes from a font that nobody knows: most letters, and wide signs. */
const ELSEWHERE = 650;
const WIDE = 1100;
/** From here on: Hangul, CJK, emoji. */
const FIRST_WIDE = 0x1100;

function advance(sign: string, weight: Weight): number {
  const { letters, signs } = widths[weight];
  const code = sign.codePointAt(0) ?? 0;
  const known: Readonly<Record<string, number>> = signs;
  const other = code < FIRST_WIDE ? ELSEWHERE : WIDE;
  return known[sign] ?? letters[code - FIRST] ?? other;
}
