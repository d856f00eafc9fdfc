import type { ResolvedLab } from '../../../../model/index.ts';
import { sheetsOf } from '../emergency/sheets.ts';
import { tilesOf } from '../start/tiles.ts';

/** What the pages about the lab as a whole say of it. */
export const printedWhole = (lab: ResolvedLab) => ({
  description: lab.declaration.description,
  tiles: tilesOf(lab),
  sheets: sheetsOf(lab),
});
