import type { LabIndex } from '../../graph/index.ts';
import type { Cluster, Dataset, Guest, Host, Vlan } from '../../kinds/index.ts';
import { nodesOf } from '../../relations/index.ts';
import { few } from '../_few.ts';
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
  why: 'Storage VLANs are often not routed at all; where they are, all storage traffic goes through the router and stops when it restarts.',
  remedy: 'Attach the client to the storage VLAN, or serve the dataset over a VLAN that the client is attached to.',
  *check(lab) {
    for (const { owner, path, dataset, machines } of clientsIn(lab)) {
      const network = dataset.network;
      if (!network) continue;
      const off = machines.filter((machine) => isOff(machine, network));
      if (off.length === 0) continue;
      const names = few(off.map(({ name }) => name));
      yield {
        at: { owner, path },
        message: `dataset '${dataset.name}' is served over '${network.name}', to which ${names} ${off.length === 1 ? 'is' : 'are'} not attached`,
        help: `add '${network.name}' to \`networks\` of ${names}`,
        related: [{ at: { owner: dataset, path: ['network'] }, message: `the network of '${dataset.name}'` }],
      };
    }
  },
};

// --- internal ---

/** Between sites there is a router anyway. */
const isOff = (machine: Host | Guest, network: Vlan): boolean =>
  (machine.kind === 'host' ? machine : machine.host).location === network.location && !machine.networks.includes(network);

const clientsIn = (lab: LabIndex): Client[] => [
  ...lab.datasets.map((dataset) => ({ owner: dataset, path: ['clients'], dataset, machines: dataset.clients })),
  ...[...lab.vms, ...lab.lxcs].flatMap((guest) =>
    guest.nfsMounts.map(({ dataset }, index) => ({ owner: guest, path: ['nfsMounts', index], dataset, machines: [guest] })),
  ),
  ...lab.clusters.flatMap((cluster) =>
    cluster.datasets.map((dataset, index) => ({ owner: cluster, path: ['datasets', index], dataset, machines: nodesOf(cluster) })),
  ),
];
