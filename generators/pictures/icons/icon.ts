import { readBrand } from './packages.ts';
import type { lineNames, logoNames } from './line-names.ts';
import lines from './lines.json' with { type: 'json' };

/** A line icon, drawn in one colour of the picture. */
export interface LineIcon {
  readonly type: 'line';
  readonly id: string;
  readonly viewBox: string;
  readonly body: string;
}

/** A mark in its own colours, for a white tile. */
export interface LogoIcon {
  readonly type: 'logo';
  readonly id: string;
  readonly viewBox: string;
  readonly body: string;
}

/** The mark of a brand, for a tile in its colour. */
export interface BrandIcon {
  readonly type: 'brand';
  readonly id: string;
  readonly viewBox: string;
  readonly body: string;
  /** Colour of the tile. @example '#F46800' */
  readonly tile: string;
  /** Colour of the mark on it. */
  readonly ink: string;
}

export type Icon = LineIcon | LogoIcon | BrandIcon;
export type LineName = (typeof lineNames)[number];
type LogoName = (typeof logoNames)[number];

/** An icon of Lucide. */
export const lineIcon = (name: LineName): LineIcon => ({
  type: 'line',
  id: `line-${name}`,
  ...lines[name],
});

/** A mark in several colours. */
export const logoIcon = (name: LogoName): LogoIcon => ({
  type: 'logo',
  id: `logo-${name}`,
  ...lines[name],
});

/** The mark of a brand by its slug; `undefined` for a word that is none. @example brandIcon('k3s') */
export function brandIcon(slug: string): BrandIcon | undefined {
  if (!brands.has(slug)) brands.set(slug, readIcon(slug));
  return brands.get(slug);
}

/** An icon by its id. @throws Error for an id that no icon has */
export function iconById(id: string): Icon {
  const [type, ...words] = id.split('-');
  const name = words.join('-');
  const chosen = chosenByName.get(name);
  if (type === 'line' && chosen) return { type, id, ...chosen };
  if (type === 'logo' && chosen) return { type, id, ...chosen };
  const brand = brandIcon(name);
  if (!brand) throw new Error(`no icon is called '${id}'`);
  return brand;
}

// --- internal ---

const chosenByName = new Map(Object.entries(lines));
const brands = new Map<string, BrandIcon | undefined>();

function readIcon(slug: string): BrandIcon | undefined {
  const mark = readBrand(slug);
  if (!mark) return undefined;
  const { path, colour } = mark;
  const body = `<path d="${path}"/>`;
  const ink = isLight(colour) ? '#1b2330' : '#ffffff';
  return { type: 'brand', id: `brand-${slug}`, viewBox: '0 0 24 24', body, tile: colour, ink };
}

/** Whether black reads better on it than white: by its luma (ITU-R BT.601), from 0 to 255. */
function isLight(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 170;
}
