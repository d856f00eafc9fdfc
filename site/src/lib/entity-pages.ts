import { pageFolder } from '../../../model/index.ts';
import { catalogue } from './catalogue.ts';
import { factsOf } from './entity/facts.ts';
import { backlinksOf } from './entity/references.ts';

/** The page of every entity, with what it shows. */
export async function entityPages() {
  const { entities, byId, views } = await catalogue();
  const backlinks = backlinksOf(entities); // once for the site, not once per page
  const byName = new Map(views.map((view) => [view.view, view]));
  return entities.map((entity) => {
    return {
      params: { folder: pageFolder(entity.kind), name: entity.name },
      props: {
        entity,
        location: byId.get(entity.derived.site ?? ''),
        facts: factsOf(entity, byId),
        backlinks: backlinks.get(entity.id) ?? [],
        picture: byName.get(entity.derived.views.own ?? ''),
        impact: byName.get(entity.derived.views.impact ?? ''),
        headings: [{ depth: 2, slug: 'referenced-by', text: 'Referenced by' }],
      },
    };
  });
}
