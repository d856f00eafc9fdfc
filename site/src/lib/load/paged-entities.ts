import { entityId } from '../../../../model/index.ts';
import type { ResolvedLab } from '../../../../model/index.ts';
import { entityPages, type Repository } from '../page/page.ts';
import { rowOf } from '../table/row.ts';
import { printedEntities } from './printed-entities.ts';

/** The entities of a lab, each with what its page says, and the list of its kind. */
export function pagedEntities(lab: ResolvedLab, repository: Repository) {
  const pages = entityPages(lab, repository);
  const rows = new Map(lab.entities.map((entity) => [entityId(entity), rowOf(lab, entity)]));
  return printedEntities(lab).map((entity) => ({
    ...entity,
    sections: pages.get(entity.id),
    cells: rows.get(entity.id),
  }));
}
