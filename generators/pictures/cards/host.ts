import { clusterOf, guestsOn, pagePath, servicesOn } from '../../../model/index.ts';
import type { Dataset, Guest, Host, ResolvedLab } from '../../../model/index.ts';
import { isShared } from '../../diagrams/index.ts';
import { densityOf } from '../density.ts';
import type { Scene } from '../scene.ts';
import { framed, stack, together } from '../svg/index.ts';
import type { Block } from '../svg/index.ts';
import { datasetLine } from './dataset.ts';
import { isPlanned } from './facts.ts';
import { guestCard, guestLine } from './guest.ts';
import { hostHead } from './host-head.ts';
import { moreLine } from './more.ts';

/**
 * A host as a card with what is in it: guests, and datasets that others use. Nodes of a cluster
 * stand at the bottom, near to their cluster.
 *
 * @param least Height that it has at least, so that cards of a row end on one line.
 */
export function hostCard(scene: Scene, host: Host, width: number, least = 0): Block {
  const inner = width - 2 * PAD;
  const head = hostHead(scene, host, width);
  const guests = guestBlocks(scene, host, inner);
  const datasets = sharedDatasetsOf(scene.lab, host).map((dataset) =>
    datasetLine(scene, dataset, inner),
  );
  const upper = stack([...guests.others, ...datasets], GAP);
  const lower = stack(guests.nodes, GAP);
  const between = upper.height > 0 && lower.height > 0 ? GAP : 0;
  const content = upper.height + between + lower.height;
  const height = Math.max(least, head.height + content + (content > 0 ? PAD : 4));
  const body: Block = {
    width,
    height,
    draw: (x, y) =>
      together(
        head.draw(x, y),
        upper.draw(x + PAD, y + head.height),
        lower.draw(x + PAD, y + height - PAD - lower.height),
      ),
  };
  return framed(body, { tone: 'card', radius: 12, planned: isPlanned(host) }, host);
}

// --- internal ---

const PAD = 10;
const GAP = 8;

interface GuestBlocks {
  readonly others: readonly Block[];
  readonly nodes: readonly Block[];
}

function guestBlocks(scene: Scene, host: Host, width: number): GuestBlocks {
  const { lab } = scene;
  const guests = guestsOn(lab, host).toSorted((a, b) => weight(lab, b) - weight(lab, a));
  const { form, shown } = densityOf(guests.length);
  const block = form === 'card' ? guestCard : guestLine;
  const drawn = guests.slice(0, shown);
  const hidden = guests.slice(shown);
  const [nodes, others] = [drawn.filter(isNode(lab)), drawn.filter((guest) => !isNode(lab)(guest))];
  const folded = {
    inside: host,
    page: pagePath(host),
    hidden: hidden.flatMap((guest) => [guest, ...servicesOn(lab, guest)]),
    words: ['guest', 'guests'],
  } as const;
  const more = hidden.length > 0 ? [moreLine(scene, folded, width)] : [];
  return {
    others: [...inBootOrder(others).map((guest) => block(scene, guest, width)), ...more],
    nodes: nodes.map((guest) => block(scene, guest, width)),
  };
}

/** Those that carry services or a cluster are shown first. */
const weight = (lab: ResolvedLab, guest: Guest): number =>
  isNode(lab)(guest) ? 2 : servicesOn(lab, guest).length > 0 ? 1 : 0;

const isNode = (lab: ResolvedLab) => (guest: Guest) =>
  guest.kind === 'vm' && clusterOf(lab, guest) !== undefined;

const inBootOrder = (guests: readonly Guest[]): readonly Guest[] =>
  guests.toSorted((a, b) => (a.startup?.order ?? Infinity) - (b.startup?.order ?? Infinity));

const sharedDatasetsOf = (lab: ResolvedLab, host: Host): readonly Dataset[] =>
  lab.datasets.filter((dataset) => dataset.pool.host === host && isShared(dataset));
