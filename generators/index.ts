import type { ResolvedLab } from '../model/index.ts';
import { generateAnsible } from './ansible/index.ts';
import { generateDiagrams } from './diagrams/index.ts';
import { generateDocs } from './docs/index.ts';
import { generateK8s } from './k8s/index.ts';
import { generateLxcConfigs } from './lxc-configs/index.ts';
import { byPath, type Generator, type OutputFile } from './output.ts';
import { generatePictures } from './pictures/index.ts';
import { generateTofu } from './tofu/index.ts';

export type { OutputFile } from './output.ts';
export { generateK8s } from './k8s/index.ts';
export { generateTofu } from './tofu/index.ts';
export { blockMarkers, findBlock, replaceBlock } from './text/markers.ts';
export type { MarkerFinding } from './text/markers.ts';

const generators: readonly Generator[] = [
  generateAnsible,
  generateDiagrams,
  generateDocs,
  generateK8s,
  generateLxcConfigs,
  generatePictures,
  generateTofu,
];

/** All files of a lab, sorted by path. Same lab, same bytes. */
export const generateAll = (lab: ResolvedLab): OutputFile[] =>
  generators.flatMap((generate) => generate(lab)).toSorted(byPath);
