import { locationOf } from '../../kinds/index.ts';
import type { Guest, Service, Vlan } from '../../kinds/index.ts';
import { entrances, workNodesOf } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { andMore, FEW } from '../_few.ts';
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
    // One missing network is one fault, however many pages lie behind it.
    const cut = Map.groupBy(
      entrances(lab).filter((entrance) => strandedIn(entrance) !== undefined),
      (entrance) => `${entrance.via.name} ${showNames(waysTo(entrance), ' or ')}`,
    );
    for (const [first, ...others] of cut.values()) {
      const machine = first && strandedIn(first);
      if (!machine) continue;
      const { via, target } = first;
      const { runsOn } = via;
      const ways = waysTo(first);
      const missing = showNames(ways, ' or ');
      const own = showNames(machine.networks, ' and ');
      const machines = runsOn.kind === 'cluster' ? `the nodes of ${runsOn.name}` : runsOn.name;
      yield {
        at: placeOf(first),
        message:
          `'${via.name}' answers for ${target.kind} '${target.name}'${andMore(others)}, ` +
          `reached over ${missing}, but ${isNotIn(runsOn, ways.length)}`,
        help: `add ${missing} to \`networks\` of ${machines}`,
        related: [
          {
            at: { owner: machine, path: ['networks'] },
            message: `${machine.kind} '${machine.name}' is in ${own}`,
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

/**
 * A machine on which the proxy may run, and from which it does not reach the target. Only within a
 * site: between sites there is a router by design.
 */
function strandedIn(entrance: Entrance): Guest | undefined {
  const { via, target } = entrance;
  const ways = waysTo(entrance);
  if (ways.length === 0 || locationOf(via) !== locationOf(target)) return undefined;
  return machinesOf(via.runsOn).find(
    ({ networks }) => networks.length > 0 && !networks.some((vlan) => ways.includes(vlan)),
  );
}

/**
 * VLANs over which a target is reached; none where the model does not say. A service in a cluster
 * is reached from inside (`ingress-elsewhere`).
 */
function waysTo({ target }: Entrance): readonly Vlan[] {
  if (target.kind === 'host') return target.networks.slice(0, 1);
  const { runsOn } = target;
  return runsOn.kind === 'cluster' || runsOn.kind === 'cloud-vm' ? [] : runsOn.networks;
}

/** Where a proxy may run: in a cluster on any node that takes workloads. */
function machinesOf(runtime: Service['runsOn']): readonly Guest[] {
  if (runtime.kind === 'cloud-vm') return []; // its networks are not in the model
  return runtime.kind === 'cluster' ? workNodesOf(runtime) : [runtime];
}

/** Says that a proxy is in none of so many networks. */
function isNotIn({ kind, name }: Service['runsOn'], count: number): string {
  if (kind !== 'cluster')
    return `${kind} '${name}' is ${count > 1 ? 'in none of them' : 'not in it'}`;
  return `not every node of cluster '${name}' is in ${count > 1 ? 'one of them' : 'it'}`;
}

const showNames = (vlans: readonly Vlan[], between: string): string =>
  vlans.map(({ name }) => `'${name}'`).join(between);

const placeOf = ({ owner, path, via }: Entrance) => ({
  owner,
  path: [...path, owner === via ? 'target' : 'via'],
});
