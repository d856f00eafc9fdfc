import {
  addressOf,
  entrances,
  internalName,
  isMachine,
  type Entity,
  type Entrance,
  type ResolvedLab,
  type Tunnel,
} from '../../../../model/index.ts';
import type { Sentence, Way } from './entity-page.ts';
import { mention } from './sentence.ts';

/** How people reach an entity: by names, never by addresses. */
export function waysOf(lab: ResolvedLab, entity: Entity): Way[] {
  const pages = entrancesOf(lab).filter(({ target }) => target === entity);
  const names = entrancesOf(lab).filter(({ tunnel }) => isOf(entity, tunnel));
  return [
    ...pages.map((page) => pageOf(page, page.target.kind === 'host' ? 'Its page' : 'In a browser')),
    ...names.map((name) => pageOf(name, name.target.name)),
    ...insideOf(lab, entity),
  ];
}

/** All entrances of a lab: every page asks, the answer is the same. */
export function entrancesOf(lab: ResolvedLab): readonly Entrance[] {
  const found = known.get(lab) ?? entrances(lab);
  known.set(lab, found);
  return found;
}

// --- internal ---

const known = new WeakMap<ResolvedLab, readonly Entrance[]>();

/** Whether a tunnel is an entity, or carries its names. */
const isOf = (entity: Entity, tunnel: Tunnel | undefined): boolean =>
  tunnel === entity || (tunnel !== undefined && tunnel.zone === entity);

const pageOf = (entrance: Entrance, label: string): Way => ({
  label,
  text: entrance.name,
  url: `https://${entrance.name}`,
  note: [
    ...(entrance.exposure.scope === 'tunnel'
      ? throughTunnel(entrance)
      : ['from the house, through ']),
    mention(entrance.via),
    '; ',
    ...signInOf(entrance),
  ],
});

const throughTunnel = ({ tunnel }: Entrance): Sentence =>
  tunnel ? ['from anywhere, through ', mention(tunnel), ' and '] : ['no tunnel leads to '];

function insideOf(lab: ResolvedLab, entity: Entity): Way[] {
  if (isMachine(entity))
    return [
      {
        label: 'Inside',
        text: internalName(lab, entity),
        note: ['its name in the DNS of the lab'],
      },
    ];
  if (entity.kind !== 'service' || entity.runsOn.kind === 'cluster' || entity.port === undefined)
    return [];
  const note = ['where it answers on ', mention(entity.runsOn)];
  return [{ label: 'Inside', text: addressOf(lab, entity), note }];
}

/** Who gets past an entrance. @example 'sign in with authentik' */
function signInOf({ exposure }: Entrance): Sentence {
  const { auth } = exposure;
  if (typeof auth === 'object') return ['sign in with ', mention(auth.by)];
  return [auth === 'own' ? 'it has its own sign-in' : 'nobody has to sign in'];
}
