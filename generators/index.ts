import type { ResolvedLab } from '../model/index.ts';
import type { Generator, OutputFile } from './output.ts';

export type { Generator, OutputFile } from './output.ts';

const generators: readonly Generator[] = [];

/** All files of a lab, sorted by path. Same lab, same bytes. */
export const generateAll = (lab: ResolvedLab): OutputFile[] =>
  generators.flatMap((generate) => generate(lab)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
