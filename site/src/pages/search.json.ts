// All that the search knows, in one file: the browser loads it when somebody searches.
import type { APIRoute } from 'astro';
import { getCollection, render } from 'astro:content';
import schema from '../../../schema/homelab.schema.json';
import { catalogue } from '../lib/catalogue.ts';
import { searchDocuments } from '../lib/search/documents.ts';
import { diagramPages, listPages, referencePages, writtenPages } from '../lib/search/pages.ts';
import { placesOf } from '../lib/search/places.ts';
import { searchIndex } from '../lib/search/search-index.ts';

const files = [
  ...Object.keys(import.meta.glob('./**/*.astro')),
  ...(import.meta.env.HOMELAB_HAS_HISTORY ? ['./changes.astro'] : []),
];

export const GET: APIRoute = async () => {
  const { entities, views } = await catalogue();
  const rules = (await getCollection('rules')).map(({ data }) => data);
  const docs = (await getCollection('docs')).filter(({ id }) => id !== '404');
  const written = await Promise.all(
    docs.map(async (entry) => {
      const { id, body = '', data } = entry;
      const { headings } = await render(entry);
      return writtenPages({ path: `/${id}/`, title: data.title, body, headings });
    }),
  );
  const pages = [
    ...placesOf(files),
    ...listPages(entities),
    ...written.flat(),
    ...diagramPages(views),
    ...referencePages(schema.$defs),
  ];
  return Response.json(searchIndex(searchDocuments(entities, rules, pages)));
};
