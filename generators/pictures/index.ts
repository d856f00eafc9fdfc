export { generatePictures } from './generate.ts';
export { iconOf, lineOfKind } from './icons/index.ts';
export type { Icon } from './icons/index.ts';
export { labViews, viewNames } from './lab-views.ts';
export type { EntityViews, LabView } from './lab-views.ts';
export { inline, pageStyle, symbols, tile, usedIcons } from './svg/index.ts';
export type { Picture } from './svg/index.ts';
