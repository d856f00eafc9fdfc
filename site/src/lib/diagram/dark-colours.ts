/**
 * A Mermaid text for dark pages: the colours that it gives to boxes (`classDef`, `style`) keep
 * their hue and trade light for dark. The text itself is written for light pages and for code
 * hosts, and Mermaid has one set of colours per text.
 */
export const withDarkColours = (source: string): string =>
  source.replace(/^\s*(?:classDef|style)\s.*$/gm, (line) =>
    line.replace(
      /\b(fill|stroke|color):\s*#([0-9a-f]{6}|[0-9a-f]{3})\b/gi,
      (_, property: string, hex: string) =>
        `${property}:${DARK[property.toLowerCase()]?.(hslOf(hex)) ?? `#${hex}`}`,
    ),
  );

// --- internal ---

/** Hue in degrees; saturation and lightness from 0 to 1. */
type Hsl = readonly [hue: number, saturation: number, lightness: number];

/** Dark, muted boxes; light text; lines in between. */
const DARK: Readonly<Record<string, (colour: Hsl) => string>> = {
  fill: ([hue, saturation, lightness]) =>
    hexOf([hue, saturation * 0.5, Math.min(0.12 + (1 - lightness) * 0.9, 0.3)]),
  stroke: ([hue, saturation, lightness]) =>
    hexOf([hue, saturation * 0.7, Math.min(Math.max(1 - lightness * 0.8, 0.55), 0.75)]),
  color: ([hue, saturation, lightness]) =>
    hexOf([hue, saturation * 0.5, Math.max(1 - lightness * 0.6, 0.85)]),
};

function hslOf(hex: string): Hsl {
  const [red = 0, green = 0, blue = 0] = (
    hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
  ).map((part) => parseInt(part, 16) / 255);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = most - spread / 2;
  if (spread === 0) return [0, 0, lightness];
  const sector =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [(sector * 60 + 360) % 360, spread / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function hexOf([hue, saturation, lightness]: Hsl): string {
  const part = (offset: number) => {
    const place = (offset + hue / 30) % 12;
    const value =
      lightness -
      saturation *
        Math.min(lightness, 1 - lightness) *
        Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
