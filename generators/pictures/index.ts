export { generatePictures } from './generate.ts';
export { iconOf } from './icons/index.ts';
export type { Icon } from './icons/index.ts';
export { symbols, tile } from './svg/index.ts';
