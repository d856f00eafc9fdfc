import {
  type Cluster,
  clusterOf,
  type Dataset,
  type Host,
  internalName,
  isLive,
  type Machine,
  proxmoxMount,
  type ResolvedLab,
  roleOf,
  servicesOn,
  shareNetwork,
  sharePath,
  siteOf,
  storageHost,
  usersOf,
} from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import { addressReference } from '../vault-reference.ts';

/**
 * The content of a machine's `generated.yml`: one variable `homelab_host` with the same keys for
 * every machine, null or empty where a kind has no such thing.
 */
export const hostVars = (lab: ResolvedLab, machine: Machine): Data => ({
  homelab_host: {
    kind: machine.kind,
    location: siteOf(machine).name,
    node: 'host' in machine ? machine.host.name : null,
    vm_id: 'vmId' in machine ? machine.vmId : null,
    cluster: clusterName(lab, machine),
    role: machine.kind === 'host' ? null : roleOf(lab, machine),
    environment: machine.kind === 'host' ? null : machine.environment,
    platform: machine.kind === 'host' ? machine.platform : null,
    fqdn: internalName(lab, machine),
    bridge: machine.kind === 'host' && machine.platform === 'proxmox' ? machine.bridge : null,
    vlans: machine.kind === 'cloud-vm' ? [] : machine.networks.map(({ name }) => name),
    services:
      machine.kind === 'host'
        ? []
        : servicesOn(lab, machine)
            .filter(isLive)
            .map(({ name }) => name),
    agent: machine.kind === 'vm' && machine.agent,
    gpus: cards(machine),
    devices:
      machine.kind === 'lxc' ? machine.devices.map(({ path, mode }) => ({ path, mode })) : [],
    nfs_mounts: nfsMounts(lab, machine),
  },
});

// --- internal ---

function clusterName(lab: ResolvedLab, machine: Machine): string | null {
  const cluster: Cluster | undefined = machine.kind === 'vm' ? clusterOf(lab, machine) : undefined;
  return cluster && isLive(cluster) ? cluster.name : null;
}

/** Cards of a host with their PCI ids (for vfio), or those that a VM was given. */
function cards(machine: Machine): Data[] {
  if (machine.kind === 'host')
    return machine.gpus.map(({ name, device, path }) => ({ name, device, path }));
  if (machine.kind === 'vm')
    return machine.gpus.map((name) => ({
      name,
      device: machine.host.gpus.find((gpu) => gpu.name === name)?.device ?? null,
      path: null,
    }));
  return [];
}

/**
 * A guest says where it mounts a dataset; a Proxmox host mounts it where Proxmox looks for a
 * storage of that name.
 */
function nfsMounts(lab: ResolvedLab, machine: Machine): DataObject[] {
  if (machine.kind === 'cloud-vm') return [];
  if (machine.kind !== 'host')
    return machine.nfsMounts.map(({ dataset, path }) => nfsMount(dataset, path));
  return mountedBy(lab, machine).map((dataset) => nfsMount(dataset, proxmoxMount(dataset)));
}

const mountedBy = (lab: ResolvedLab, host: Host): Dataset[] =>
  usersOf(lab, host)
    .filter((user) => user.kind === 'dataset')
    .filter(({ share, clients }) => share === 'nfs' && clients.includes(host))
    .filter(isLive);

const nfsMount = (dataset: Dataset, path: string): DataObject => ({
  dataset: dataset.name,
  server: storageHost(dataset).name,
  address: addressReference(storageHost(dataset), shareNetwork(dataset)),
  export: sharePath(dataset),
  vlan: dataset.network?.name ?? null,
  path,
});
