import { type Host, isLive, type Location, poolsOf, type ResolvedLab } from '../../model/index.ts';
import { imageFiles } from './images.ts';
import { lxcVariables } from './lxc.ts';
import { nfsStorages } from './nfs.ts';
import { pciMappings } from './pci.ts';
import type { Node, OnPremisesVariables } from './shapes.ts';
import { vmVariables } from './vm.ts';

/** Variables of a site with Proxmox hosts. */
export function onPremisesVariables(lab: ResolvedLab, location: Location): OnPremisesVariables {
  const here = <T extends { readonly host: Host }>(guest: T): boolean =>
    guest.host.location === location;
  const hosts = lab.hosts
    .filter((host) => host.location === location && host.platform === 'proxmox')
    .filter(isLive);
  const vms = lab.vms.filter(here).filter(isLive);
  const lxcs = lab.lxcs.filter(here).filter(isLive);
  const environments = [...new Set([...vms, ...lxcs].map((guest) => guest.environment))];
  return {
    location: location.name,
    nodes: Object.fromEntries(hosts.map((host) => [host.name, node(lab, host)])),
    images: imageFiles([...vms, ...lxcs]),
    pools: Object.fromEntries(
      environments.map((environment) => [
        environment,
        { comment: `Guests of environment ${environment}` },
      ]),
    ),
    pci_mappings: pciMappings(hosts),
    nfs_storages: nfsStorages(lab, location),
    vms: Object.fromEntries(vms.map((vm) => [vm.name, vmVariables(lab, vm)])),
    lxcs: Object.fromEntries(lxcs.map((lxc) => [lxc.name, lxcVariables(lab, lxc)])),
  };
}

// --- internal ---

/** The storage that every Proxmox installation has: a directory of the system disk. */
const LOCAL = 'local';

function node(lab: ResolvedLab, host: Host): Node {
  const pools = poolsOf(lab, host).filter(isLive);
  return {
    datastore: (pools.find((pool) => pool.backend !== 'directory') ?? pools[0])?.name ?? LOCAL,
    // Proxmox keeps downloaded files in directories only, never in ZFS or LVM.
    image_datastore: pools.find((pool) => pool.backend === 'directory')?.name ?? LOCAL,
    bridge: host.bridge,
  };
}
