import type { Host, Vlan } from '../../../model/index.ts';
import { fonts, heading, subheading } from '../cards/index.ts';
import { datasetLine } from '../cards/index.ts';
import { PHONE, innerWidth } from '../page-width.ts';
import type { Scene } from '../scene.ts';
import { card, grid, stack, text } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';
import { laneMap } from './lane-map.ts';
import { machineGroup } from './machine-group.ts';
import type { MachineGroup } from './machine-group.ts';
import { pictureOf } from './picture-of.ts';

/** One VLAN: who is on it, host by host, and what storage is served over it. */
export function vlanView(scene: Scene, vlan: Vlan, width: number): Picture {
  const { lab } = scene;
  const inner = innerWidth(width);
  const state = vlan.status === 'active' ? [] : [vlan.status];
  const about = vlan.description?.replace(/\.$/, '') ?? '';
  const facts = ['VLAN', vlan.location.name, ...state, about].filter((word) => word !== '');
  const title = heading({ title: vlan.name, icon: scene.iconOf(vlan), facts }, inner);
  const groups = lab.hosts.flatMap((host) => groupOn(scene, host, vlan));
  const datasets = lab.datasets.filter(({ network }) => network === vlan);
  const each = width < PHONE ? inner : Math.min(inner, 340);
  const served = datasets.map((dataset) => datasetLine(scene, dataset, each));
  const files = subheading({ title: 'Served over it', facts: [] }, inner);
  const columns = Math.max(1, Math.floor((inner + 12) / (each + 12)));
  return pictureOf(
    {
      view: `vlan-${vlan.name}`,
      title: `Network ${vlan.name}`,
      description: `Hosts and guests on ${vlan.name}, and the storage that is served over it.`,
    },
    width,
    [
      title,
      groups.length > 0 ? laneMap(scene, { vlans: [vlan], groups }, inner) : nobody(inner),
      ...(served.length > 0 ? [stack([files, grid(served, columns, 12)], 10)] : []),
    ],
  );
}

// --- internal ---

/** Of a host and its guests, those on a network; without the host itself if it is not on it. */
function groupOn(scene: Scene, host: Host, vlan: Vlan): readonly MachineGroup[] {
  const group = machineGroup(scene, host, 40);
  const [own, ...guests] = group.rows;
  const isOn = ({ attached }: MachineGroup['rows'][number]): boolean =>
    attached.some((to) => to.vlan === vlan);
  const rows = guests.filter(isOn);
  if (!own || (rows.length === 0 && !isOn(own))) return [];
  const only = [own, ...rows].map((row) => ({
    ...row,
    attached: row.attached.filter((to) => to.vlan === vlan),
  }));
  return [{ ...group, rows: only }];
}

const nobody = (width: number): Block =>
  card(width, 30, ({ x, y }) =>
    text({ x, y: y + 18 }, 'Nobody is on it yet.', { ...fonts.remark, tone: 'muted' }),
  );
