import { guestsOn } from '../../../model/index.ts';
import type { Location } from '../../../model/index.ts';
import { MANY_GUESTS } from '../density.ts';
import { counted, heading, subheading } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { layered, padded, stack } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';
import { laneMap } from './lane-map.ts';
import { machineGroup } from './machine-group.ts';

/** Every VLAN and who is on it, as the map of an underground railway. */
export function network(scene: Scene, width: number): Picture {
  const { lab } = scene;
  const margin = width < 700 ? 10 : 20;
  const inner = width - 2 * margin;
  const title = heading({ title: 'Networks', facts: factsOf(scene) }, inner);
  const sites = lab.locations.flatMap((location) => siteMap(scene, location, inner));
  const whole = padded(stack([title, ...sites], 26), { top: margin, side: margin, bottom: margin });
  return {
    view: 'network',
    title: `Networks of ${lab.name}`,
    description:
      'Hosts and guests on the left, a line in a colour for each VLAN, a dot where they meet. ' +
      'Ids and addresses of VLANs are secrets.',
    width,
    height: whole.height,
    body: layered(whole.draw(0, 0).marks),
  };
}

// --- internal ---

const factsOf = ({ lab }: Scene): readonly string[] => [
  lab.name,
  counted('vlan', lab.vlans.length),
  counted('host', lab.hosts.length),
  `${lab.vms.length + lab.lxcs.length} guests`,
];

function siteMap(scene: Scene, location: Location, width: number): readonly Block[] {
  const { lab } = scene;
  const vlans = lab.vlans.filter((vlan) => vlan.location === location);
  if (vlans.length === 0) return [];
  const hosts = lab.hosts.filter((host) => host.location === location);
  const most = hosts.flatMap((host) => guestsOn(lab, host)).length > MANY_GUESTS ? 0 : 12;
  const groups = hosts.map((host) => machineGroup(scene, host, most));
  const state = location.status === 'active' ? [] : [location.status];
  const facts = [...state, counted('vlan', vlans.length)];
  const title = subheading({ title: location.name, icon: scene.iconOf(location), facts }, width);
  return [stack([title, laneMap(scene, { vlans, groups }, width)], 16)];
}
