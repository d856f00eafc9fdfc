import type { Result, Work } from '../endpoint.ts';
import type { Fields, Guest, State } from '../state.ts';

/** What is done with a guest that was found. */
export type OfGuest = (state: State, guest: Guest, sent: Fields) => Result;

/** How Proxmox VE calls guests of a type in its sentences, tasks and folders. */
export const words = {
  qemu: { thing: 'VM', task: 'qm', folder: 'qemu-server' },
  lxc: { thing: 'CT', task: 'vz', folder: 'lxc' },
} as const;

/** @example called(guest) // 'VM 1101' */
export const called = ({ type, id }: Guest): string => `${words[type].thing} ${id}`;

export const workOn = ({ node, type, id }: Guest, action: string): Work => ({
  node,
  type: `${words[type].task}${action}`,
  id,
});
