import type { Cluster, Dataset, Entity, Vlan, Vm } from '../../kinds/index.ts';
import { clusterOf, servicesOn, usersOf, workNodesOf } from '../place.ts';
import { servedOver } from '../storage/index.ts';
import type { Harm, Why } from './consequence.ts';
import { isOneOf, type Outage } from './outage.ts';

/** What goes on with less than it had because an entity is gone. */
export function limpsWithout(outage: Outage, gone: Entity): Harm[] {
  switch (gone.kind) {
    case 'vlan':
      return withoutNetwork(outage, gone);
    case 'dataset':
      return clientsOf(outage, gone).map((client) => {
        const uses = client.kind === 'cluster' ? 'makes volumes in' : 'mounts';
        return limp(client, 'data', `${uses} ${gone.name}`);
      });
    case 'vm':
      return withoutNode(outage, gone);
    default:
      return [];
  }
}

// --- internal ---

const limp = (entity: Entity, why: Why, reason: string): Harm => ({
  entity,
  effect: 'limps',
  why,
  reason,
});

/** Over the first network a machine is reached: losing that is more than to limp. */
const withoutNetwork = (outage: Outage, vlan: Vlan): Harm[] => [
  ...usersOf(outage.lab, vlan).flatMap((user) => {
    if (user.kind !== 'host' && user.kind !== 'vm' && user.kind !== 'lxc') return [];
    const [first, ...others] = user.networks;
    const has = `has ${vlan.name} as one of its ${user.networks.length} networks`;
    return first !== vlan && others.includes(vlan) ? [limp(user, 'network', has)] : [];
  }),
  ...servedOver(outage.lab, vlan)
    .filter((dataset) => outage.isThere(dataset) && !outage.isGone(dataset))
    .flatMap((dataset) =>
      clientsOf(outage, dataset).map((client) =>
        limp(client, 'network', `reaches ${dataset.name} over ${vlan.name}`),
      ),
    ),
];

/** Hosts, guests and clusters that work with a share, but would run without it. */
function clientsOf({ lab }: Outage, dataset: Dataset): Entity[] {
  const others = usersOf(lab, dataset).filter(
    (user) =>
      user.kind === 'cluster' ||
      ((user.kind === 'vm' || user.kind === 'lxc') &&
        user.nfsMounts.some((mount) => mount.dataset === dataset)),
  );
  return [...dataset.clients, ...others];
}

/** What the cluster of a node, and the services in it, lose with it. */
function withoutNode(outage: Outage, node: Vm): Harm[] {
  const cluster = clusterOf(outage.lab, node);
  if (!cluster) return [];
  const { isHeadless, left } = nodesLeft(outage, cluster);
  const rest = isHeadless ? ': what runs goes on, nothing heals or changes' : '';
  const why = isOneOf(cluster.controlPlane, node) ? 'quorum' : 'workers';
  return [
    limp(cluster, why, `has ${left} left${rest}`),
    ...(isOneOf(workNodesOf(cluster), node) ? stuckOn(outage, cluster, node, isHeadless) : []),
  ];
}

interface NodesLeft {
  /** Whether the control plane lacks the majority that etcd needs. */
  readonly isHeadless: boolean;
  /** What is left of those nodes of which some are gone. @example '1 of 2 workers' */
  readonly left: string;
}

function nodesLeft({ isThere, isGone }: Outage, cluster: Cluster): NodesLeft {
  const count = (nodes: readonly Vm[]) => {
    const all = nodes.filter(isThere);
    return { all: all.length, left: all.filter((node) => !isGone(node)).length };
  };
  const planes = count(cluster.controlPlane);
  const workers = count(cluster.workers);
  const show = ({ all, left }: typeof planes, what: string): string[] =>
    left < all ? [`${left} of ${all} ${what}`] : [];
  return {
    isHeadless: planes.left < Math.floor(planes.all / 2) + 1,
    left: [...show(planes, 'control-plane nodes'), ...show(workers, 'workers')].join(' and '),
  };
}

/** Services start again on another node, unless their data or the control plane is gone. */
const stuckOn = ({ lab }: Outage, cluster: Cluster, node: Vm, isHeadless: boolean): Harm[] =>
  servicesOn(lab, cluster).flatMap((service) => {
    if (service.volumes.some(({ on }) => on === 'local'))
      return [limp(service, 'data', `may have its data on the disk of ${node.name}`)];
    const stays = `may have run on ${node.name}, and nothing starts it elsewhere`;
    return isHeadless ? [limp(service, 'quorum', stays)] : [];
  });
