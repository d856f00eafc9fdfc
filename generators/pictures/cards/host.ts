import { guestsOn } from '../../../model/index.ts';
import type { Dataset, Host, ResolvedLab } from '../../../model/index.ts';
import { isShared } from '../../diagrams/index.ts';
import { densityOf } from '../density.ts';
import type { Scene } from '../scene.ts';
import { framed, stack, together } from '../svg/index.ts';
import type { Block, Drawn } from '../svg/index.ts';
import { datasetLine } from './dataset.ts';
import { isPlanned } from './facts.ts';
import { foldGuests, isNode } from './fold-guests.ts';
import { guestCard, guestLine } from './guest.ts';
import { hostHead } from './host-head.ts';
import { moreLine } from './more.ts';

/** A card of a host, before it is known how high its neighbours are. */
export interface HostCard {
  /** Height that it needs. */
  readonly height: number;
  /** The card, at least so high: cards of a row end on one line. */
  readonly atLeast: (height: number) => Block;
}

/**
 * A host as a card with what is in it: guests, and datasets that others use. Nodes of a cluster
 * stand at the bottom, near to their cluster.
 *
 * @param counts Whether its guests are counted and not named.
 */
export function hostCard(scene: Scene, host: Host, width: number, counts: boolean): HostCard {
  const inner = width - 2 * PAD;
  const head = hostHead(scene, host, width);
  const guests = guestBlocks(scene, host, inner, counts);
  const datasets = sharedDatasetsOf(scene.lab, host).map((dataset) =>
    datasetLine(scene, dataset, inner),
  );
  const upper = stack([...guests.others, ...datasets], GAP);
  const lower = stack(guests.nodes, GAP);
  const between = upper.height > 0 && lower.height > 0 ? GAP : 0;
  const content = upper.height + between + lower.height;
  const needed = head.height + content + (content > 0 ? PAD : 4);
  const atLeast = (least: number): Block => {
    const height = Math.max(least, needed);
    const draw = (x: number, y: number): Drawn =>
      together(
        head.draw(x, y),
        upper.draw(x + PAD, y + head.height),
        lower.draw(x + PAD, y + height - PAD - lower.height),
      );
    const look = { tone: 'card', radius: 12, planned: isPlanned(host) } as const;
    return framed({ width, height, draw }, look, host);
  };
  return { height: needed, atLeast };
}

// --- internal ---

const PAD = 10;
const GAP = 8;

interface GuestBlocks {
  readonly others: readonly Block[];
  readonly nodes: readonly Block[];
}

function guestBlocks(scene: Scene, host: Host, width: number, counts: boolean): GuestBlocks {
  const { form, shown } = densityOf(counts ? 0 : guestsOn(scene.lab, host).length);
  const block = form === 'card' ? guestCard : guestLine;
  const { drawn, folded } = foldGuests(scene, host, shown);
  const isMember = isNode(scene.lab);
  const more = folded ? [moreLine(scene, folded, width)] : [];
  const others = drawn.filter((guest) => !isMember(guest));
  return {
    others: [...others.map((guest) => block(scene, guest, width)), ...more],
    nodes: drawn.filter(isMember).map((guest) => block(scene, guest, width)),
  };
}

const sharedDatasetsOf = (lab: ResolvedLab, host: Host): readonly Dataset[] =>
  lab.datasets.filter((dataset) => dataset.pool.host === host && isShared(dataset));
