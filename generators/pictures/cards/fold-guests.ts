import { clusterOf, guestsOn, pagePath, servicesOn } from '../../../model/index.ts';
import type { Guest, Host, ResolvedLab } from '../../../model/index.ts';
import type { Scene } from '../scene.ts';
import type { Folded } from './more.ts';

/** Guests of a host that a picture shows, in the order in which they start, and the others. */
export interface FoldedGuests {
  readonly drawn: readonly Guest[];
  readonly folded: Folded | undefined;
}

/** The first so many guests: nodes of clusters and those with services before the others. */
export function foldGuests({ lab }: Scene, host: Host, shown: number): FoldedGuests {
  const guests = guestsOn(lab, host).toSorted((a, b) => weight(lab, b) - weight(lab, a));
  const hidden = guests.slice(shown);
  const folded: Folded = {
    inside: host,
    page: pagePath(host),
    hidden: hidden.flatMap((guest) => [guest, ...servicesOn(lab, guest)]),
    count: hidden.length,
    isAll: shown === 0,
    words: ['guest', 'guests'],
  };
  return {
    drawn: inBootOrder(guests.slice(0, shown)),
    folded: hidden.length > 0 ? folded : undefined,
  };
}

/** Whether a guest is a node of a cluster. */
export const isNode = (lab: ResolvedLab) => (guest: Guest) =>
  guest.kind === 'vm' && clusterOf(lab, guest) !== undefined;

// --- internal ---

const weight = (lab: ResolvedLab, guest: Guest): number =>
  isNode(lab)(guest) ? 2 : servicesOn(lab, guest).length > 0 ? 1 : 0;

const inBootOrder = (guests: readonly Guest[]): readonly Guest[] =>
  guests.toSorted((a, b) => (a.startup?.order ?? Infinity) - (b.startup?.order ?? Infinity));
