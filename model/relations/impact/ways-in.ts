import type { Entity, Vlan } from '../../kinds/index.ts';
import { usersOf } from '../place.ts';
import { servedOver } from '../storage/index.ts';
import type { Harm, Why } from './consequence.ts';
import type { Outage } from './outage.ts';

/** What nobody gets to because an entity is gone. */
export function waysInWithout(outage: Outage, gone: Entity): Harm[] {
  if (gone.kind === 'vlan') return withoutNetwork(outage, gone);
  return outage
    .entrancesBy(gone)
    .filter(({ via }) => via === gone)
    .map(({ target }) => {
      const reason = target.kind === 'host' ? 'has its page behind' : 'is reached through';
      return noWayIn(target, 'reached-through', `${reason} ${gone.name}`);
    });
}

/** What the internet does not get to because an entity is gone; the house does. */
export const internetWithout = (outage: Outage, gone: Entity): Harm[] =>
  outage
    .entrancesBy(gone)
    .filter(({ tunnel }) => tunnel === gone)
    .map(({ target }) => {
      const reason = `is reached from the internet through ${gone.name}`;
      return noWayIn(target, 'reached-from-internet-through', reason);
    });

// --- internal ---

const noWayIn = (entity: Entity, why: Why, reason: string): Harm => ({
  entity,
  effect: 'loses-way-in',
  why,
  reason,
});

/** A host goes on carrying its guests, and a dataset keeps its files. */
const withoutNetwork = ({ lab }: Outage, vlan: Vlan): Harm[] => [
  ...usersOf(lab, vlan)
    .filter((user) => user.kind === 'host' && user.networks[0] === vlan)
    .map((host) => noWayIn(host, 'network', `is managed over ${vlan.name}`)),
  ...servedOver(lab, vlan).map((dataset) =>
    noWayIn(dataset, 'network', `is served over ${vlan.name}`),
  ),
];
