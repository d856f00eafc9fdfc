import {
  accountOf,
  type Cluster,
  compareText,
  fixedGroups as fixed,
  groupName,
  isLive,
  type Machine,
  nodesOf,
  type ResolvedLab,
  roleOf,
  type SharedByGroup,
  siteOf,
} from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import { addressReference } from '../vault-reference.ts';

/**
 * The content of `hosts.yml`. Every machine has its address and user in the group of its kind and
 * stands in the other groups by name only; lists are in the order of names. Groups of the lab exist
 * even when nothing is in them yet, so that no play warns about a pattern without hosts.
 */
export function inventory(lab: ResolvedLab, machines: readonly Machine[]): Data {
  const groups = derivedGroups(lab, machines);
  const children: Record<string, DataObject> = {
    ...connections(lab, machines),
    ...k3sGroups(lab.clusters.filter(isLive)),
  };
  for (const [name, members] of groups) children[name] = { hosts: byName(members) };
  return {
    all: {
      children: Object.fromEntries(
        Object.entries(children).toSorted(([a], [b]) => compareText(a, b)),
      ),
    },
  };
}

// --- internal ---

function connections(lab: ResolvedLab, machines: readonly Machine[]): Record<string, DataObject> {
  const groups: Record<string, Record<string, DataObject>> = {
    [fixed.proxmoxHosts]: {},
    [fixed.nas]: {},
    [fixed.vms]: {},
    [fixed.lxcs]: {},
    [fixed.cloudVms]: {},
  };
  for (const machine of machines.toSorted((a, b) => compareText(a.name, b.name))) {
    const group = groups[groupOfKind(machine)];
    const address = addressReference(machine);
    const account = accountOf(lab, machine);
    if (group) group[machine.name] = { ansible_host: address, ansible_user: account };
  }
  return Object.fromEntries(Object.entries(groups).map(([name, hosts]) => [name, { hosts }]));
}

function groupOfKind(machine: Machine): string {
  switch (machine.kind) {
    case 'host':
      return machine.platform === 'proxmox' ? fixed.proxmoxHosts : fixed.nas;
    case 'vm':
      return fixed.vms;
    case 'lxc':
      return fixed.lxcs;
    case 'cloud-vm':
      return fixed.cloudVms;
  }
}

function derivedGroups(lab: ResolvedLab, machines: readonly Machine[]): Map<string, string[]> {
  const groups = new Map<string, string[]>([
    [fixed.gpuHosts, []],
    [fixed.bastions, []],
  ]);
  const open = (group: SharedByGroup, entities: readonly { readonly name: string }[]) => {
    for (const { name } of entities) groups.set(groupName(lab, group, name), []);
  };
  open('location', lab.locations.filter(isLive));
  open('vlan', lab.vlans.filter(isLive));
  open('cluster', lab.clusters.filter(isLive));
  const put = (group: string, machine: Machine) => {
    const members = groups.get(group);
    if (members) members.push(machine.name);
    else groups.set(group, [machine.name]);
  };
  // Thousands of guests share a few groups, and formatting a name costs more than finding it again.
  const names = new Map<string, string>();
  const add = (group: SharedByGroup, member: string, machine: Machine) => {
    const key = `${group} ${member}`;
    const name = names.get(key) ?? groupName(lab, group, member);
    names.set(key, name);
    put(name, machine);
  };
  for (const machine of machines) {
    add('location', siteOf(machine).name, machine);
    if (machine.kind === 'host' && machine.gpus.length > 0) put(fixed.gpuHosts, machine);
    if (machine.kind !== 'cloud-vm')
      for (const vlan of machine.networks) add('vlan', vlan.name, machine);
    if (machine.kind !== 'host') {
      const role = roleOf(lab, machine);
      add('role', role, machine);
      add('environment', machine.environment, machine);
      if (machine.kind === 'cloud-vm' && role === BASTION) put(fixed.bastions, machine);
    }
  }
  for (const cluster of lab.clusters)
    if (isLive(cluster)) for (const node of nodesOf(cluster)) add('cluster', cluster.name, node);
  for (const service of lab.services) {
    // What runs in a cluster is Kubernetes' business.
    if (service.runsOn.kind !== 'cluster' && isLive(service))
      add('service', service.name, service.runsOn);
  }
  return groups;
}

/** Role of the cloud VMs that people jump through. */
const BASTION = 'bastion';

/**
 * Servers and agents of every k3s cluster together: `groups['k3s_server'] | intersect(groups[<group
 * of the cluster>])` gives those of one.
 */
const k3sGroups = (clusters: readonly Cluster[]): Record<string, DataObject> => ({
  [fixed.k3sCluster]: {
    children: {
      [fixed.k3sAgent]: {
        hosts: byName(clusters.flatMap(({ workers }) => workers).map(({ name }) => name)),
      },
      [fixed.k3sServer]: {
        hosts: byName(clusters.flatMap(({ controlPlane }) => controlPlane).map(({ name }) => name)),
      },
    },
  },
});

function byName(names: readonly string[]): DataObject {
  const hosts: Record<string, null> = {};
  for (const name of names.toSorted()) hosts[name] = null;
  return hosts;
}
