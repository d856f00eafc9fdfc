import type { ResolvedLab } from '../../../../model/index.ts';
import type { Repository } from '../page/page.ts';
import { sheetsOf } from '../emergency/sheets.ts';
import { tilesOf } from '../start/tiles.ts';

/** What the pages about the lab as a whole say of it. */
export const printedWhole = (lab: ResolvedLab, { hasVault }: Repository) => ({
  description: lab.declaration.description,
  tiles: tilesOf(lab),
  sheets: sheetsOf(lab, hasVault),
});
