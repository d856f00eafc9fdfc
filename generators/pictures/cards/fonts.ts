import type { Font } from '../text/index.ts';

/** Sizes of letters in pixels; none is below 11, whatever the width of the picture. */
export const fonts = {
  title: { size: 24, weight: 'bold' },
  zone: { size: 16.5, weight: 'bold' },
  card: { size: 14, weight: 'bold' },
  line: { size: 13, weight: 'bold' },
  fact: { size: 11.5 },
  strong: { size: 11.5, weight: 'bold' },
  remark: { size: 12.5 },
} as const satisfies Record<string, Font>;
