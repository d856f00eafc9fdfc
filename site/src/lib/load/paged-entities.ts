import { entityId } from '../../../../model/index.ts';
import type { ResolvedLab } from '../../../../model/index.ts';
import { entityPages, type Repository } from '../page/page.ts';
import { printedEntities } from './printed-entities.ts';

/** The entities of a lab, each with what its page says. */
export function pagedEntities(lab: ResolvedLab, repository: Repository) {
  const pages = entityPages(lab, repository);
  return printedEntities(lab).map((entity) => ({ ...entity, sections: pages.get(entity.id) }));
}
