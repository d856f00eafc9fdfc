import type { Cluster, Dataset, Entity, Guest, Service, Vlan } from '../../kinds/index.ts';
import { usersOf, workNodesOf } from '../place.ts';
import { reachesOverNetwork, servedOver, storageHost, storageOf } from '../storage/index.ts';
import type { Harm } from './consequence.ts';
import { isOneOf, type Outage } from './outage.ts';

/** What stops because an entity is gone. */
export const stopsWithout = (outage: Outage, gone: Entity): Harm[] => [
  ...usersOf(outage.lab, gone).flatMap((user) => {
    const tie = tieOf(user, gone, outage);
    return tie ? [stop(user, tie)] : [];
  }),
  ...(gone.kind === 'vlan' ? cutOffFromData(outage, gone) : []),
];

// --- internal ---

/** How an entity hangs on another one so that it stops without it. */
type Tie = Pick<Harm, 'why' | 'reason'>;

const stop = (entity: Entity, tie: Tie): Harm => ({ entity, effect: 'stops', ...tie });

function tieOf(user: Entity, gone: Entity, outage: Outage): Tie | undefined {
  const standsIn: Tie = { why: 'stands-in', reason: `stands in ${gone.name}` };
  const liesOn: Tie = { why: 'stands-in', reason: `lies on ${gone.name}` };
  switch (user.kind) {
    case 'host':
    case 'cloud-vm':
    case 'bucket':
    case 'vlan':
      return user.location === gone ? standsIn : undefined;
    case 'pool':
      return user.host === gone ? liesOn : undefined;
    case 'dataset':
      return user.pool === gone ? liesOn : undefined;
    case 'vm':
    case 'lxc':
      return ofGuest(user, gone);
    case 'cluster':
      return ofCluster(user, gone, outage);
    case 'service':
      return ofService(user, gone);
    case 'tunnel':
      if (user.connector === gone)
        return { why: 'held-open-by', reason: `is held open by ${gone.name}` };
      if (user.zone === gone)
        return { why: 'reached-through', reason: `is reached through ${gone.name}` };
      return undefined;
    default:
      return undefined;
  }
}

function ofGuest(guest: Guest, gone: Entity): Tie | undefined {
  const { host, networks } = guest;
  if (host === gone) return { why: 'runs-on', reason: `runs on ${gone.name}` };
  if (isOneOf(storageOf(guest), gone)) return { why: 'disk', reason: `has a disk in ${gone.name}` };
  // Its name leads to its address in the first network, and its gateway is there.
  if (networks[0] !== gone) return undefined;
  const reason =
    networks.length === 1
      ? `has no network but ${gone.name}`
      : `is reached over ${gone.name}, the first of its ${networks.length} networks`;
  return { why: 'network', reason };
}

function ofCluster(cluster: Cluster, gone: Entity, { isThere, isGone }: Outage): Tie | undefined {
  const nodes = workNodesOf(cluster).filter(isThere);
  if (!isOneOf(nodes, gone) || !nodes.every(isGone)) return undefined;
  return { why: 'workers', reason: 'has no node left that takes workloads' };
}

function ofService({ runsOn, dependsOn, volumes }: Service, gone: Entity): Tie | undefined {
  const place = runsOn.kind === 'cluster' ? 'in' : 'on';
  if (runsOn === gone) return { why: 'runs-on', reason: `runs ${place} ${gone.name}` };
  if (isOneOf(dependsOn, gone)) return { why: 'needs', reason: `needs ${gone.name}` };
  const keepsData = volumes.some(({ on }) => on === gone);
  return keepsData ? { why: 'data', reason: `keeps its data in ${gone.name}` } : undefined;
}

/** Who is cut off from its data because the network is gone over which that is served. */
const cutOffFromData = (outage: Outage, vlan: Vlan): Harm[] =>
  servedOver(outage.lab, vlan)
    .filter(outage.isThere)
    .flatMap((dataset) =>
      usersOf(outage.lab, dataset)
        .filter((user) => isRemote(user, dataset) && tieOf(user, dataset, outage))
        .map((user) =>
          stop(user, { why: 'network', reason: `reaches ${dataset.name} over ${vlan.name}` }),
        ),
    );

/** Whether an entity reaches a dataset over the network, and not on the host of that. */
function isRemote(user: Entity, dataset: Dataset): boolean {
  if (user.kind === 'service') return reachesOverNetwork(user, dataset);
  return (user.kind === 'vm' || user.kind === 'lxc') && user.host !== storageHost(dataset);
}
