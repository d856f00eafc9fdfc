export { brandIcon, iconById, lineIcon, logoIcon } from './icon.ts';
export type { Icon, LineName } from './icon.ts';
export { iconOf } from './icon-of.ts';
export { lineOfKind } from './kind-icon.ts';
