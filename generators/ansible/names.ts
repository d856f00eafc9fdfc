import {
  compareText,
  internalName,
  isLive,
  liveMachines,
  type Location,
  type ResolvedLab,
  siteOf,
} from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import { addressReference } from '../vault-reference.ts';

/**
 * What the machines of each location call each other, in the order of their names: the machines that
 * stand there, and those in a cloud, which have an address that everybody reaches.
 */
export function names(lab: ResolvedLab): DataObject {
  const machines = liveMachines(lab).toSorted((a, b) => compareText(a.name, b.name));
  const known = (location: Location): Data[] =>
    machines
      .filter((machine) => machine.kind === 'cloud-vm' || siteOf(machine) === location)
      .map((machine) => ({
        name: internalName(lab, machine),
        short: machine.name,
        address: addressReference(machine),
      }));
  return Object.fromEntries(
    lab.locations
      .filter(isLive)
      .filter((location) => machines.some((machine) => siteOf(machine) === location))
      .map((location) => [location.name, known(location)]),
  );
}
