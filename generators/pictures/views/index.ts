import { overview } from '../overview/index.ts';

import type { Scene } from '../scene.ts';
import type { Picture } from '../svg/index.ts';
import { backup } from './backup.ts';
import { guestView } from './guest.ts';
import { hostView } from './host.ts';
import { locationView } from './location.ts';
import { network } from './network.ts';
import { storage } from './storage.ts';
import { vlanView } from './vlan.ts';

/** Draws one view for a width in pixels. */
export interface View {
  /** Name of its file without ending. @example 'host-asgard-atlas' */
  readonly view: string;
  readonly draw: (width: number) => Picture;
}

/** Views of the whole lab and of its places, the overview first. */
export const gridViews = (scene: Scene): readonly View[] => [
  viewOf('overview', (width) => overview(scene, width)),
  ...scene.lab.locations.map((location) =>
    viewOf(`location-${location.name}`, (width) => locationView(scene, location, width)),
  ),
  ...scene.lab.hosts.map((host) =>
    viewOf(`host-${host.name}`, (width) => hostView(scene, host, width)),
  ),
  viewOf('network', (width) => network(scene, width)),
  ...scene.lab.vlans.map((vlan) =>
    viewOf(`vlan-${vlan.name}`, (width) => vlanView(scene, vlan, width)),
  ),
  viewOf('storage', (width) => storage(scene, width)),
  viewOf('backup', (width) => backup(scene, width)),
];

/** Views of single guests, for their pages. */
export const guestViews = (scene: Scene): readonly View[] =>
  [...scene.lab.vms, ...scene.lab.lxcs, ...scene.lab.cloudVms].map((guest) =>
    viewOf(`guest-${guest.name}`, (width) => guestView(scene, guest, width)),
  );

// --- internal ---

const viewOf = (view: string, draw: View['draw']): View => ({ view, draw });
