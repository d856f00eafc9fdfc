import { iconOf, tile } from '../../../../generators/pictures/index.ts';
import { entrances, identityProviderOf, isLive, pagePath } from '../../../../model/index.ts';
import type { Entrance, ResolvedLab } from '../../../../model/index.ts';

/** Something that people open. */
export interface Tile {
  /** What opens: a service, or a host whose management page it is. @example 'grafana' */
  readonly name: string;
  /** @example 'dash.example.com' */
  readonly publicName: string;
  /** Its page on the site, without the base path. */
  readonly page: string;
  /** What it is, in a sentence; empty where nobody wrote one. */
  readonly description: string;
  /** Marks of SVG in a square of {@link TILE_ICON}, which need the symbols of their icons. */
  readonly icon: string;
  /** Who gets in, in words. @example 'authentik' */
  readonly signIn: string;
  readonly isGuarded: boolean;
  /** Whether the internet does not reach it. */
  readonly isHouseOnly: boolean;
  readonly isPlanned: boolean;
}

export interface TileGroup {
  readonly title: string;
  /** In the order of the lab. */
  readonly tiles: readonly Tile[];
}

/** Side of the square that the icon of a tile is drawn in. */
export const TILE_ICON = 40;

/** Everything that has a name for people: applications first, as they are opened most. */
export function tilesOf(lab: ResolvedLab): TileGroup[] {
  const byTitle = Map.groupBy(entrances(lab), groupOf);
  return GROUPS.flatMap((title) => {
    const members = byTitle.get(title) ?? [];
    const tiles = members.map((entrance) => tileOf(lab, entrance));
    return tiles.length > 0 ? [{ title, tiles }] : [];
  });
}

// --- internal ---

const GROUPS = ['Applications', 'Platform', 'Management pages'] as const;

function groupOf({ target }: Entrance): (typeof GROUPS)[number] {
  if (target.kind === 'host') return 'Management pages';
  return target.tier === 'app' ? 'Applications' : 'Platform';
}

function tileOf(lab: ResolvedLab, entrance: Entrance): Tile {
  const { name, target, owner, via, tunnel, exposure } = entrance;
  const isHouseOnly = tunnel === undefined || !isLive(tunnel);
  return {
    name: target.name,
    publicName: name,
    page: pagePath(target),
    description: target.description ?? '',
    icon: tile(iconOf(lab, target), { x: 0, y: 0 }, TILE_ICON),
    signIn: signInOf(entrance, isHouseOnly),
    isGuarded: exposure.auth !== 'none',
    isHouseOnly,
    isPlanned: ![owner, target, via].every(isLive),
  };
}

function signInOf({ exposure }: Entrance, isHouseOnly: boolean): string {
  const provider = identityProviderOf(exposure);
  if (provider) return provider.name;
  if (exposure.auth === 'own') return 'own sign-in';
  return isHouseOnly ? 'no sign-in' : 'open to everybody';
}
