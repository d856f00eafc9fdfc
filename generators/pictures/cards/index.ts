export { about } from './about-size.ts';
export { amountsOf, disksOf } from './capacity.ts';
export type { Amount } from './capacity.ts';
export { chipLine, chips } from './chips.ts';
export type { Chip } from './chips.ts';
export { heading, subheading } from './heading.ts';
export { areMade, backupIcon, backupMarks, backupRelations, jobIcon, jobState } from './backup.ts';
export { bucketCard } from './bucket.ts';
export { datasetLine } from './dataset.ts';
export { dot, networkDots } from './dots.ts';
export { clusterCard } from './cluster.ts';
export { counted, entrancesOf, factsOf, isPlanned, shown, signInIcon } from './facts.ts';
export { fonts } from './fonts.ts';
export { foldGuests, isNode } from './fold-guests.ts';
export { guestCard, guestLine } from './guest.ts';
export { hostCard } from './host.ts';
export { iconItem, legend, lineItem, networkItem, plannedItem } from './legend.ts';
export type { LegendItem } from './legend.ts';
export {
  idsOfFolded,
  labelOfFolded,
  moreLine,
  relationsOfFolded,
  standsForFolded,
} from './more.ts';
export type { Folded } from './more.ts';
export { poolCard } from './pool.ts';
export { serviceTile } from './service.ts';
