import type { ResolvedLab, RuleFinding } from '../../../../model/index.ts';
import type { Repository } from '../page/page.ts';
import { sheetsOf } from '../emergency/sheets.ts';
import { tilesOf } from '../start/tiles.ts';
import { warningsIn } from '../start/warnings.ts';

/** What the pages about the lab as a whole say of it. */
export const printedWhole = (
  lab: ResolvedLab,
  findings: readonly RuleFinding[],
  { hasVault }: Repository,
) => ({
  description: lab.declaration.description,
  tiles: tilesOf(lab),
  warnings: warningsIn(findings),
  sheets: sheetsOf(lab, hasVault),
});
