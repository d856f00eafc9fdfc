import { expect, test } from 'vitest';
import { lanes, tones } from './tones.ts';

/** Relative luminance of a colour, as WCAG 2 counts it. */
function light(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['page', 'zone', 'card', 'sub', 'cluster', 'label'] as const;

test.for([0, 1])('words are legible on every ground (theme %i)', (theme) => {
  for (const ground of grounds)
    for (const words of ['text', 'muted'] as const) {
      const found = contrast(tones[ground].fill[theme] ?? '', tones[words].fill[theme] ?? '');
      expect(found, `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
});

test.for([0, 1])('the letter of a network is legible in its colour (theme %i)', (theme) => {
  for (const colour of lanes) {
    const found = contrast(colour[theme] ?? '', tones['on-colour'].fill[theme] ?? '');
    expect(found, colour[theme]).toBeGreaterThanOrEqual(4.5);
  }
});

test.for([0, 1])('lines and icons are seen on every ground (theme %i)', (theme) => {
  for (const ground of grounds)
    for (const line of ['line', 'way', 'join', 'copy', 'stop', 'icon'] as const) {
      const found = contrast(tones[ground].fill[theme] ?? '', tones[line].stroke[theme] ?? '');
      expect(found, `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
});
