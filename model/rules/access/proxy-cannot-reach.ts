import { locationOf } from '../../kinds/index.ts';
import type { Cluster, Service, Vlan } from '../../kinds/index.ts';
import { entrances, nodesOf } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const proxyCannotReach: Rule = {
  id: 'proxy-cannot-reach',
  severity: 'warning',
  title: 'A proxy shares no network with what it answers for',
  why:
    'Requests have to cross the firewall between two VLANs, and a firewall that does its work ' +
    'stops them: people see "Gateway Timeout".',
  remedy:
    'Attach the guest of the proxy to the VLAN of the target: for a management page the first ' +
    'network of the host.',
  *check(lab) {
    const known = new Map<Service['runsOn'], ReadonlySet<Vlan>>();
    const networksOf = (runtime: Service['runsOn']): ReadonlySet<Vlan> => {
      const networks = known.get(runtime) ?? readNetworks(runtime);
      known.set(runtime, networks);
      return networks;
    };
    const needs = ({ target }: Entrance): ReadonlySet<Vlan> =>
      target.kind === 'host' ? new Set(target.networks.slice(0, 1)) : networksOf(target.runsOn);
    const cut = entrances(lab).filter((entrance) =>
      isCut(entrance, needs(entrance), networksOf(entrance.via.runsOn)),
    );
    // One missing network is one fault, however many pages lie behind it.
    const keyOf = (entrance: Entrance): string =>
      `${entrance.via.name} ${showNames(needs(entrance))}`;
    for (const [first, ...others] of Map.groupBy(cut, keyOf).values()) {
      if (!first) continue;
      const { via, target } = first;
      const { runsOn } = via;
      const missing = showNames(needs(first));
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      const nodes = runsOn.kind === 'cluster' ? `the nodes of ${runsOn.name}` : runsOn.name;
      yield {
        at: placeOf(first),
        message:
          `'${via.name}' answers for ${target.kind} '${target.name}'${more}, ` +
          `reached over ${missing}, but ${isNotIn(runsOn, needs(first).size)}`,
        help: `add ${missing} to \`networks\` of ${nodes}`,
        related: [
          {
            at: { owner: runsOn, path: [runsOn.kind === 'cluster' ? 'workers' : 'networks'] },
            message: `'${via.name}' is in ${showNames(networksOf(runsOn), ' and ')}`,
          },
          ...others.slice(0, FEW).map((other) => ({
            at: placeOf(other),
            message: `${other.target.kind} '${other.target.name}' too`,
          })),
        ],
      };
    }
  },
};

// --- internal ---

/** Only within a site: between sites there is a router by design. */
const isCut = (
  { via, target }: Entrance,
  needed: ReadonlySet<Vlan>,
  own: ReadonlySet<Vlan>,
): boolean =>
  !(target.kind === 'service' && target.runsOn === via.runsOn) &&
  locationOf(via) === locationOf(target) &&
  needed.size > 0 &&
  own.size > 0 &&
  ![...needed].some((vlan) => own.has(vlan));

/**
 * VLANs in which a service is sure to have a leg: in a cluster it may land on any node that takes
 * workloads.
 */
function readNetworks(runtime: Service['runsOn']): ReadonlySet<Vlan> {
  if (runtime.kind === 'cloud-vm') return new Set();
  if (runtime.kind !== 'cluster') return new Set(runtime.networks);
  const [first, ...others] = workNodes(runtime);
  return new Set(
    first?.networks.filter((vlan) => others.every(({ networks }) => networks.includes(vlan))),
  );
}

const workNodes = (cluster: Cluster) =>
  cluster.dedicatedControlPlane && cluster.workers.length > 0 ? cluster.workers : nodesOf(cluster);

const showNames = (vlans: ReadonlySet<Vlan>, between = ' or '): string =>
  [...vlans].map(({ name }) => `'${name}'`).join(between);

/** Says that a proxy is in none of so many networks. */
function isNotIn({ kind, name }: Service['runsOn'], count: number): string {
  if (kind !== 'cluster')
    return `${kind} '${name}' is ${count > 1 ? 'in none of them' : 'not in it'}`;
  return `not every node of cluster '${name}' is in ${count > 1 ? 'one of them' : 'it'}`;
}

const placeOf = ({ owner, path, via }: Entrance) => ({
  owner,
  path: [...path, owner === via ? 'target' : 'via'],
});
