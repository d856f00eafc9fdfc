import type { LabIndex } from '../../graph/index.ts';
import type { Cluster, Dataset, Guest, Host, Vlan } from '../../kinds/index.ts';
import { nodesOf, siteOf } from '../../relations/index.ts';
import { andMore, FEW, few } from '../_few.ts';
import type { Rule } from '../rule.ts';

interface Client {
  /** Who names whom: a dataset its hosts, a guest or cluster its datasets. */
  readonly owner: Dataset | Guest | Cluster;
  readonly path: readonly (string | number)[];
  readonly dataset: Dataset;
  readonly machines: readonly (Host | Guest)[];
}

export const storageClientOffNetwork: Rule = {
  id: 'storage-client-off-network',
  severity: 'warning',
  title: 'A client is not attached to the VLAN that its storage is served over',
  why:
    'Storage VLANs are often not routed at all; ' +
    'where they are, all storage traffic goes through the router and stops when it restarts.',
  remedy:
    'Attach the client to the storage VLAN, or serve the dataset over a VLAN that the client is ' +
    'attached to.',
  *check(lab) {
    const absent = clientsIn(lab).flatMap(offNetwork);
    // One missing network is one fault, however many datasets are served over it.
    const byNetwork = Map.groupBy(absent, ({ network, machines }) =>
      [network, ...machines].map(({ name }) => name).join(' '),
    );
    for (const [first, ...others] of byNetwork.values()) {
      if (!first) continue;
      const { owner, path, dataset, network, machines } = first;
      const names = few(machines.map(({ name }) => name));
      const served = `dataset '${dataset.name}'${andMore(others)}`;
      const servedAre = others.length > 0 ? 'are' : 'is';
      const machinesAre = machines.length === 1 ? 'is' : 'are';
      yield {
        at: { owner, path },
        message:
          `${served} ${servedAre} served over '${network.name}', ` +
          `to which ${names} ${machinesAre} not attached`,
        help: `add '${network.name}' to \`networks\` of ${names}`,
        related: [
          {
            at: { owner: dataset, path: ['network'] },
            message: `the network of '${dataset.name}'`,
          },
          ...others.slice(0, FEW).map((other) => ({
            at: { owner: other.owner, path: other.path },
            message: `dataset '${other.dataset.name}' too`,
          })),
        ],
      };
    }
  },
};

// --- internal ---

interface Absent extends Client {
  readonly network: Vlan;
}

/** The machines among the clients that are not in the VLAN of the storage, if there are any. */
function offNetwork(client: Client): Absent[] {
  const { network } = client.dataset;
  const machines = network ? client.machines.filter((machine) => isOff(machine, network)) : [];
  return network && machines.length > 0 ? [{ ...client, network, machines }] : [];
}

/** Between sites there is a router anyway. */
const isOff = (machine: Host | Guest, network: Vlan): boolean =>
  siteOf(machine) === network.location && !machine.networks.includes(network);

const clientsIn = (lab: LabIndex): Client[] => [
  ...lab.datasets.map((dataset) => ({
    owner: dataset,
    path: ['clients'],
    dataset,
    machines: dataset.clients,
  })),
  ...[...lab.vms, ...lab.lxcs].flatMap((guest) =>
    guest.nfsMounts.map(({ dataset }, index) => ({
      owner: guest,
      path: ['nfsMounts', index],
      dataset,
      machines: [guest],
    })),
  ),
  ...lab.clusters.flatMap((cluster) =>
    cluster.datasets.map((dataset, index) => ({
      owner: cluster,
      path: ['datasets', index],
      dataset,
      machines: nodesOf(cluster),
    })),
  ),
];
