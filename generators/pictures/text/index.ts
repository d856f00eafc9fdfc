export { cut, factsThatFit, firstFit, nameLines, wrapped } from './fit.ts';
export { widthOf } from './measure.ts';
export type { Font, Weight } from './measure.ts';
