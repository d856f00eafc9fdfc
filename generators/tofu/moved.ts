import type { Guest } from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';

/**
 * Where in the state each live guest of a site belongs: protected ones are in modules of their own,
 * see `main.tf` there, and one with a new name is found under its old one. Once a guest has moved,
 * its entries do nothing.
 */
export const movedGuests = (guests: readonly Guest[]): readonly DataObject[] =>
  guests.flatMap((guest) => {
    const names = guest.renamedFrom === undefined ? [guest.name] : [guest.renamedFrom, guest.name];
    // From one place to the next, so that whatever it was and had, it ends where it belongs.
    const places = names.flatMap((name) => [
      place(guest, name, !guest.protection),
      place(guest, name, guest.protection),
    ]);
    return places.slice(1).map((to, index) => ({ from: places[index] ?? to, to }));
  });

// --- internal ---

function place({ kind }: Guest, name: string, isProtected: boolean): string {
  const [modules, resource] = kind === 'vm' ? vms : lxcs;
  const module = isProtected ? `protected_${modules}` : modules;
  return `module.${module}.${resource}.this["${name}"]`;
}

const vms = ['vms', 'proxmox_virtual_environment_vm'] as const;
const lxcs = ['lxcs', 'proxmox_virtual_environment_container'] as const;
