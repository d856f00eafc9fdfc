import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { apart } from './apart.ts';
import { lineNames, logoNames } from './line-names.ts';

/** An icon as it stands in its package, without the colours that a picture gives it. */
export interface ChosenIcon {
  readonly viewBox: string;
  /** Elements of SVG. */
  readonly body: string;
}

/** The icons of our own choice, as their packages have them now. */
export function chosenIcons(): Record<string, ChosenIcon> {
  const lines = readSet('lucide');
  const logos = readSet('logos');
  return {
    ...Object.fromEntries(lineNames.map((name) => [name, iconOf(lines, name)])),
    ...Object.fromEntries(logoNames.map((name) => [name, iconOf(logos, name)])),
  };
}

// --- internal ---

const size = { width: z.number().optional(), height: z.number().optional() };
const iconSet = z.object({
  ...size,
  icons: z.record(z.string(), z.object({ body: z.string(), ...size })),
});
type IconSet = z.output<typeof iconSet>;

const require = createRequire(import.meta.filename);
const readSet = (name: string): IconSet =>
  iconSet.parse(
    JSON.parse(readFileSync(require.resolve(`@iconify-json/${name}/icons.json`), 'utf8')),
  );

function iconOf(set: IconSet, name: string): ChosenIcon {
  const icon = set.icons[name];
  if (!icon) throw new Error(`there is no icon '${name}'`);
  const width = icon.width ?? set.width ?? 16;
  const height = icon.height ?? set.height ?? 16;
  const body = apart(icon.body)
    .replaceAll(/ (stroke|fill)="(currentColor|none)"/g, '')
    .replaceAll(/ stroke-(linecap|linejoin|width)="[^"]*"/g, '');
  return { viewBox: `0 0 ${width} ${height}`, body };
}
