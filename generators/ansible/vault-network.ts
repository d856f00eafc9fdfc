import { isLive, type ResolvedLab, type Vlan } from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';
import { exampleNetworks } from './example-networks.ts';
import type { Machine } from './machine.ts';

/** `vault_vlans` and `vault_hosts`: every machine has an address in its primary VLAN, and machines without one share a network outside. */
export function vaultNetwork(lab: ResolvedLab, machines: readonly Machine[]): { vault_hosts: DataObject; vault_vlans: DataObject } {
  const vlans = lab.vlans.filter(isLive);
  const members = new Map<Vlan | undefined, Machine[]>([...vlans, undefined].map((vlan) => [vlan, []]));
  for (const machine of machines) members.get(primaryVlan(machine))?.push(machine);
  // One more for the gateway.
  const networks = exampleNetworks([...members.values()].map(({ length }) => length + 1));
  const hosts: [string, DataObject][] = [];
  const vaultVlans: [string, DataObject][] = [];
  for (const [index, [vlan, inside]] of [...members].entries()) {
    const network = networks[index];
    if (!network) continue;
    if (vlan) vaultVlans.push([vlan.name, { id: exampleId(index), cidr: network.cidr, gateway: network.address(1), dns: [network.address(1)] }]);
    for (const [place, { name }] of inside.entries()) hosts.push([name, { ipv4: network.address(place + 2) }]);
  }
  return { vault_hosts: Object.fromEntries(hosts.toSorted(([a], [b]) => (a < b ? -1 : 1))), vault_vlans: Object.fromEntries(vaultVlans) };
}

// --- internal ---

const primaryVlan = (machine: Machine): Vlan | undefined => (machine.kind === 'cloud-vm' ? undefined : machine.networks[0]);

/** Ids go up to 4094; nobody has that many VLANs, and an example may repeat itself then. */
const exampleId = (index: number): number => 101 + (index % 3900);
