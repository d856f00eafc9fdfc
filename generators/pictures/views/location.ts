import { kindOf } from '../../../model/index.ts';
import type { Location } from '../../../model/index.ts';
import {
  fonts,
  heading,
  legend,
  networkItem,
  plannedItem,
  isPlanned,
  shown,
} from '../cards/index.ts';
import { bundlesOf, siteContent } from '../overview/index.ts';
import type { Bundle } from '../overview/index.ts';
import { PHONE, innerWidth } from '../page-width.ts';
import type { Scene } from '../scene.ts';
import { card, grid, rect, standsFor, tells, textLines, tile } from '../svg/index.ts';
import type { Block, Box, Picture } from '../svg/index.ts';
import { nameLines, wrapped } from '../text/index.ts';
import { pictureOf } from './picture-of.ts';

/** One location: what stands in it, and what it exchanges with the others. */
export function locationView(scene: Scene, location: Location, width: number): Picture {
  const { lab } = scene;
  const inner = innerWidth(width);
  const [provider = ''] = kindOf('location').facts(location, () => []);
  const state = location.status === 'active' ? [] : [location.status];
  const about = location.description?.replace(/\.$/, '') ?? '';
  const facts = [provider, ...state, about].filter((word) => word !== '');
  const vlans = lab.vlans.filter((vlan) => vlan.location === location);
  const items = [
    ...vlans.map((vlan) => networkItem(scene, vlan)),
    ...(lab.entities.some((entity) => isPlanned(entity)) ? [plannedItem] : []),
  ];
  return pictureOf(
    {
      view: `location-${location.name}`,
      title: `Location ${location.name}`,
      description:
        `What stands in ${location.name}: hosts with their guests, clusters with their services, ` +
        'buckets, and what is exchanged with other locations.',
    },
    width,
    [
      heading({ title: location.name, icon: scene.iconOf(location), facts }, inner),
      siteContent(scene, location, inner, 0),
      exchanges(scene, location, inner),
      legend(items, inner),
    ],
  );
}

// --- internal ---

/** A card for each stream of copies or files to or from another location. */
function exchanges(scene: Scene, location: Location, width: number): Block {
  const bundles = bundlesOf(scene.relations.all).filter(
    ({ from, to }) => from === location || to === location,
  );
  const columns = width < PHONE ? 1 : Math.min(3, Math.max(1, bundles.length));
  const each = (width - (columns - 1) * 12) / columns;
  return grid(
    bundles.map((bundle) => exchangeCard(scene, location, bundle, each)),
    columns,
    12,
  );
}

function exchangeCard(scene: Scene, location: Location, bundle: Bundle, width: number): Block {
  const { from, to, relations } = bundle;
  const other = from === location ? to : from;
  const isOut = from === location;
  const words = wrapped(wordsOf(bundle, isOut), fonts.fact, width - 62, 3);
  const lines = nameLines(other.name, fonts.card, width - 62);
  const height = 24 + lines.length * 16 + words.length * 15;
  const planned = relations.every(({ status }) => status === 'planned');
  const draw = (box: Box): string => {
    const { x, y } = box;
    const inner = [
      rect(box, { tone: 'zone', radius: 12, planned }),
      tile(scene.iconOf(other), { x: x + 12, y: y + (height - 34) / 2 }, 34),
      textLines({ x: x + 57, y: y + 24 }, lines, 16, fonts.card),
      tells(
        relations,
        relations.map((relation) => relation.from.name).join(', '),
        textLines({ x: x + 57, y: y + 24 + lines.length * 16 }, words, 15, {
          ...fonts.fact,
          tone: 'muted',
        }),
      ),
    ];
    return standsFor(shown(scene, other), inner.join(''));
  };
  return card(width, height, draw);
}

/** @example 'keeps 4 backups of what is here' */
function wordsOf({ relations, tone }: Bundle, isOut: boolean): string {
  const count = relations.length;
  const names = relations.map(({ from }) => from.name).join(', ');
  if (tone === 'copy')
    return isOut
      ? `keeps ${count} ${count === 1 ? 'backup' : 'backups'} of what is here: ${names}`
      : `sends ${count} ${count === 1 ? 'backup' : 'backups'}: ${names}`;
  const users = new Set(relations.map(({ from }) => from.name));
  return isOut
    ? `serves files over NFS to ${[...users].join(', ')}`
    : `files from here go to ${[...users].join(', ')}`;
}
