import type { DataObject } from '../text/index.ts';
import type { OnPremisesVariables } from './shapes.ts';

/**
 * Where in the state each guest of a root belongs: protected ones are in modules of their own, see
 * `main.tf` there. Once a guest has moved, its entry does nothing.
 */
export const movedGuests = ({ vms, lxcs }: OnPremisesVariables): readonly DataObject[] => [
  ...Object.entries(vms).map(([name, { protection }]) =>
    move('vms', 'proxmox_virtual_environment_vm', name, protection),
  ),
  ...Object.entries(lxcs).map(([name, { protection }]) =>
    move('lxcs', 'proxmox_virtual_environment_container', name, protection),
  ),
];

// --- internal ---

function move(module: string, resource: string, name: string, isProtected: boolean): DataObject {
  const instance = `${resource}.this["${name}"]`;
  const free = `module.${module}.${instance}`;
  const kept = `module.protected_${module}.${instance}`;
  return isProtected ? { from: free, to: kept } : { from: kept, to: free };
}
