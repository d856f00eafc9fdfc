import { getCollection } from 'astro:content';
import { compareNatural, entityKinds } from '../../../model/index.ts';
import type { View } from './view/view.ts';
import type { PagedEntity } from './entity/entity.ts';

/** Everything that the pages are made of. */
export interface Catalogue {
  /** By kind, then by name. */
  readonly entities: readonly PagedEntity[];
  readonly byId: ReadonlyMap<string, PagedEntity>;
  /** The overview first, then by name. */
  readonly views: readonly View[];
}

/** Reads the collections, sorted: a collection has no order of its own. */
export async function catalogue(): Promise<Catalogue> {
  const entities = (await getCollection('entities'))
    .map(({ data }) => data)
    .toSorted(
      (a, b) =>
        entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind) || compareNatural(a.name, b.name),
    );
  const views = (await getCollection('views'))
    .map(({ data }) => data)
    .toSorted(
      (a, b) =>
        Number(b.view === 'overview') - Number(a.view === 'overview') ||
        compareNatural(a.view, b.view),
    );
  return { entities, byId: new Map(entities.map((entity) => [entity.id, entity])), views };
}
