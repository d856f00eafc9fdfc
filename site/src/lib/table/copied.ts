import { backupsOf } from '../../../../model/index.ts';
import type { Entity, ResolvedLab } from '../../../../model/index.ts';
import type { Cell } from './cell.ts';
import { text } from './cells.ts';

/** How often something is copied. */
export function copied(lab: ResolvedLab, entity: Entity): Cell {
  const often = new Set(backupsOf(lab, entity).map(({ frequency }) => frequency));
  return text('Backup', often.size === 0 ? 'none' : [...often].join(', '));
}
