import { type Machine, machineNetworks, vaultKeys, type VaultPath } from '../model/index.ts';

/**
 * A reference into the vault, as the Jinja template that Ansible follows when the value is needed.
 * Names of the convention hold no quote, so they stand in quotes as they are; fields are words of
 * ours, and follow a dot.
 *
 * @example
 * vaultReference(['addresses', 'styx-servers-vlan', 'k8s-master-01'])
 * // "{{ vault_addresses['styx-servers-vlan']['k8s-master-01'] }}"
 * vaultReference(['vlans', 'styx-servers-vlan', 'id'])
 * // "{{ vault_vlans['styx-servers-vlan'].id }}"
 */
export function vaultReference(path: VaultPath): string {
  const [variable, entry, ...others] = vaultKeys(path);
  const first = entry === undefined ? '' : `['${entry}']`;
  const isField = (step: string): boolean => path[0] !== 'addresses' && /^\w+$/.test(step);
  const rest = others.map((step) => (isField(step) ? `.${step}` : `['${step}']`));
  return `{{ ${variable}${first}${rest.join('')} }}`;
}

/** The address of a machine, as a reference; the one that it is managed over, unless told which. */
export const addressReference = (
  machine: Machine,
  network: string = machineNetworks(machine)[0],
): string => vaultReference(['addresses', network, machine.name]);
