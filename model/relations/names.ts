import type { LabIndex } from '../graph/index.ts';
import type { CloudVm, Entity, groupKinds, Guest, Service, Volume } from '../kinds/index.ts';
import { formatName, parseName, toSnake } from '../naming/index.ts';
import { siteOf } from './place.ts';
import type { Machine } from './place.ts';

/**
 * The short name of an entity, where its kind has one.
 * @example codenameOf(lab, atlas) // 'atlas'
 */
export const codenameOf = (lab: LabIndex, entity: Entity): string =>
  parseName(lab.convention, entity.kind, entity.name)?.['codename'] ?? entity.name;

/** What a guest does, as its name says. @example roleOf(lab, master) // 'k8s-master' */
export const roleOf = (lab: LabIndex, guest: Guest | CloudVm): string =>
  parseName(lab.convention, guest.kind, guest.name)?.['role'] ?? guest.name;

/** Kubernetes namespace of a service. */
export const namespaceOf = (service: Service): string => service.namespace ?? service.name;

/** Name of the persistent volume claim of a volume. @example 'grafana-data' */
export const claimName = (lab: LabIndex, service: Service, volume: Volume): string =>
  formatName(lab.convention, 'claim', { app: service.name, purpose: volume.purpose });

/** What the machines of an Ansible group share. */
export type SharedByGroup = (typeof groupKinds)[number];

/**
 * Ansible group of the machines that share something, by the naming convention.
 * @example groupName(lab, 'vlan', 'styx-servers-vlan') // 'vlan_styx_servers_vlan'
 */
export const groupName = (lab: LabIndex, group: SharedByGroup, member: string): string =>
  formatName(lab.convention, 'ansible-group', { group, member: toSnake(member) });

/**
 * Internal DNS name of a machine.
 * @example 'atlas.asgard.example.com', 'k8s-master-01.asgard.example.com'
 */
export function internalName(lab: LabIndex, machine: Machine): string {
  const location = siteOf(machine).name;
  const { convention, domain } = lab;
  if (machine.kind !== 'host')
    return formatName(convention, 'guest-fqdn', { name: machine.name, location, domain });
  return formatName(convention, 'host-fqdn', {
    codename: codenameOf(lab, machine),
    location,
    domain,
  });
}
