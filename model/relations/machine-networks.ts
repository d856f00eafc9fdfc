import type { Machine } from './place.ts';

/**
 * The networks that a machine has an address in, by the names under which the vault lists them; the
 * first is the one that it is managed over. A cloud machine is in the public network of its
 * location, a host without a VLAN in the plain network of its own.
 * @example machineNetworks(k8sMaster01) // ['styx-servers-vlan', 'rubicon-applications-vlan']
 */
export function machineNetworks(machine: Machine): readonly [string, ...string[]] {
  if (machine.kind === 'cloud-vm') return [`${machine.location.name}-public`];
  const [first, ...others] = machine.networks.map(({ name }) => name);
  const site = machine.kind === 'host' ? machine.location : machine.host.location;
  return [first ?? `${site.name}-plain`, ...others];
}
