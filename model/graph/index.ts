export { entitiesIn, exportsIn, isPromise, titleOf } from './exports.ts';
export type { ExportedCopy, ExportedPromise, Exports } from './exports.ts';
export { indexLab } from './index-lab.ts';
export type { LabIndex, ResolvedLab } from './lab-index.ts';
export { referencesFrom } from './references.ts';
export type { Reference } from './references.ts';
