import { pageFolder, pagePath } from '../../../model/index.ts';
import { catalogue } from './catalogue.ts';
import { viewsOf } from './diagram/view.ts';
import { factsOf } from './entity/facts.ts';
import { backlinksOf } from './entity/references.ts';

/** The page of every entity, with what it shows. */
export async function entityPages() {
  const { entities, byId, views } = await catalogue();
  const backlinks = backlinksOf(entities); // once for the site, not once per page
  return entities.map((entity) => {
    const shown = viewsOf(pagePath(entity), views);
    return {
      params: { folder: pageFolder(entity.kind), name: entity.name },
      props: {
        entity,
        location: byId.get(entity.derived.site ?? ''),
        facts: factsOf(entity, byId),
        backlinks: backlinks.get(entity.id) ?? [],
        picture: views.find(({ id }) => id === `${entity.kind}-${entity.name}`),
        views: shown,
        headings: [
          { depth: 2, slug: 'referenced-by', text: 'Referenced by' },
          ...(shown.length > 0 ? [{ depth: 2, slug: 'diagrams', text: 'Diagrams' }] : []),
        ],
      },
    };
  });
}
