import { kinds, pageFolder } from '../../../model/index.ts';
import { catalogue } from './catalogue.ts';
import type { PagedEntity } from './entity/entity.ts';
import { factsOf } from './entity/facts.ts';

/** The page of every entity, with what it shows. */
export async function entityPages() {
  const { entities, byId, views } = await catalogue();
  const byName = new Map(views.map((view) => [view.view, view]));
  return entities.map((entity) => {
    return {
      params: { folder: pageFolder(entity.kind), name: entity.name },
      props: {
        entity,
        /** Names alone are not enough: a service and its guest may share one. */
        title: `${entity.name} (${kinds[entity.kind].words[0]})`,
        location: byId.get(entity.derived.site ?? ''),
        facts: factsOf(entity, byId),
        picture: byName.get(entity.derived.views.own ?? ''),
        impact: byName.get(entity.derived.views.impact ?? ''),
        headings: headingsOf(entity),
      },
    };
  });
}

// --- internal ---

function headingsOf({ kind, sections }: PagedEntity) {
  const { topics, outage, capacity, ways, commands, source, outputs } = sections;
  const isSized = capacity.meters.length + capacity.topics.length > 0;
  return [
    ...heading(topics.length > 0, 'relations', 'Relations'),
    ...heading(outage !== undefined, 'if-it-goes-down', 'If it goes down'),
    ...heading(isSized, 'capacity', SIZED[kind] ?? 'Size'),
    ...heading(ways.length > 0, 'ways', 'How to reach it'),
    ...heading(commands.length > 0, 'commands', 'Commands'),
    ...heading(source !== undefined || outputs.length > 0, 'files', 'Files'),
  ];
}

const heading = (isThere: boolean, slug: string, text: string) =>
  isThere ? [{ depth: 2, slug, text }] : [];

/** What the section about sizes is called. */
const SIZED: { readonly [kind: string]: string } = {
  location: 'Capacity',
  host: 'Capacity',
  pool: 'Capacity',
  service: 'Data',
};
