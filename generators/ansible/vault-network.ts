import { isLive, type ResolvedLab } from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';
import type { Machine } from './machine.ts';

/** Of the network that RFC 5737 sets aside for examples. */
const example = { id: 100, cidr: '192.0.2.0/24', gateway: '192.0.2.1', dns: ['192.0.2.1'], ipv4: '192.0.2.10' };

/**
 * `vault_vlans` and `vault_hosts`. Every VLAN and every machine has the same made-up values: numbers handed out in turn would all move whenever the
 * lab gains one more.
 */
export function vaultNetwork(lab: ResolvedLab, machines: readonly Machine[]): { vault_hosts: DataObject; vault_vlans: DataObject } {
  const { ipv4, ...vlan } = example;
  const names = machines.map(({ name }) => name).toSorted();
  return {
    vault_hosts: Object.fromEntries(names.map((name) => [name, { ipv4 }])),
    vault_vlans: Object.fromEntries(lab.vlans.filter(isLive).map(({ name }) => [name, vlan])),
  };
}
