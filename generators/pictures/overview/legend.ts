import { areMade, iconItem, legend, lineItem, networkItem, plannedItem } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import type { Block } from '../svg/index.ts';

/** What the colours, marks and lines of an overview mean: only those that are in it. */
export function overviewLegend(scene: Scene, width: number): Block {
  const { lab } = scene;
  const isAny = (kind: string): boolean =>
    scene.relations.all.some((relation) => relation.kind === kind);
  const copies = scene.relations.all.filter(({ kind }) => kind === 'backs-up');
  const exposures = lab.services.flatMap(({ expose, fronts }) => [
    ...(expose ? [expose] : []),
    ...fronts,
  ]);
  const items = [
    ...lab.vlans.map((vlan) => networkItem(scene, vlan)),
    ...(areMade(copies) ? [iconItem('shield-check', 'has a backup')] : []),
    ...(copies.some(({ status }) => status === 'planned')
      ? [iconItem('clock', 'backup still to come')]
      : []),
    ...(exposures.some(({ auth }) => auth !== 'none') ? [iconItem('lock', 'behind sign-in')] : []),
    ...(exposures.some(({ auth }) => auth === 'none')
      ? [iconItem('globe', 'open to everybody')]
      : []),
    ...(exposures.some(({ scope }) => scope === 'internal')
      ? [iconItem('house', 'from the house only')]
      : []),
    ...(lab.tunnels.length > 0 ? [lineItem('way', 'way in')] : []),
    ...(isAny('joins') ? [lineItem('join', 'node of a cluster')] : []),
    ...(isAny('backs-up') ? [lineItem('copy', 'backup')] : []),
    ...(lab.entities.some((entity) => entity.status === 'planned') ? [plannedItem] : []),
  ];
  return legend(items, width);
}
