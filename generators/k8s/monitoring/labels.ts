import { siteOf, type Location, type Machine } from '../../../model/index.ts';
import type { Texts } from '../object.ts';

/**
 * Labels of everything that is measured on a machine, by the words of the inventory. `host` is the
 * physical machine below a guest, and a host's own name: what it takes down with it is found by it.
 * @example { location: 'asgard', kind: 'vm', name: 'k8s-worker-01', host: 'asgard-atlas' }
 */
export const machineLabels = (machine: Machine): Texts => ({
  location: siteOf(machine).name,
  kind: machine.kind,
  name: machine.name,
  host: 'host' in machine ? machine.host.name : machine.name,
});

/** Label of what belongs to a place and to no machine. */
export const placeLabel = ({ name }: Location): Texts => ({ location: name });

/** Job of the figures of machines, in every query. */
export const machinesJob = 'machines';
/** Job of the doors of machines that show no figures. */
export const doorsJob = 'doors';
/** Job of the ports of services on machines. */
export const portsJob = 'ports';
/** Job of the names that people open. */
export const namesJob = 'names';
