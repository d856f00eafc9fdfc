import type { ResolvedLab } from '../../model/index.ts';
import type { OutputFile } from '../output.ts';
import { codenameTable, patternTable, placeholderTable } from './convention-tables.ts';

const conventionPath = 'NAMING_CONVENTION.md';

/** Tables of the naming convention between the markers of its hand-written document. */
export const generateDocs = (lab: ResolvedLab): OutputFile[] => [
  { path: conventionPath, block: 'codenames', text: codenameTable(lab) },
  { path: conventionPath, block: 'patterns', text: patternTable(lab) },
  { path: conventionPath, block: 'placeholders', text: placeholderTable(lab) },
];
