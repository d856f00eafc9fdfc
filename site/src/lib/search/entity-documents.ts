import { kinds, pagePath } from '../../../../model/index.ts';
import type { Entity } from '../entity/entity.ts';
import { backlinksOf } from '../entity/references.ts';
import { aliasesFor } from './aliases.ts';
import type { SearchDocument } from './document.ts';
import { valuesOf } from './values.ts';
import { newWords } from './words.ts';

/** Each entity by all that people may know of it. */
export function entityDocuments(entities: readonly Entity[]): SearchDocument[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const backlinks = backlinksOf(entities);
  return entities.map((entity) => ({
    ...documentOf(entity, names),
    uses: backlinks.get(entity.id)?.length ?? 0,
  }));
}

// --- internal ---

function documentOf(entity: Entity, names: ReadonlyMap<string, string>): SearchDocument {
  const { name, kind, status, derived } = entity;
  const { own, inner, neighbours } = valuesOf(entity, names);
  const facts = [...derived.facts, ...derived.software, ...own];
  const line = entity.description ?? lineOf(entity, names);
  const described = [...facts, ...descriptiveWords(entity)].join(' · ');
  const state = status === 'active' ? {} : { state: status };
  const also = newWords(
    [...facts, ...derived.publicNames, ...aliasesFor(described), ...Object.values(state)],
    [name],
  );
  const around = [
    line,
    derived.ownName.meaning ?? '',
    derived.internalName ?? '',
    ...(derived.backups.length > 0 ? ['backup restore'] : []),
    ...inner,
    ...neighbours,
  ];
  return {
    path: pagePath(entity),
    name,
    kind,
    line,
    own: derived.ownName.words.join(' '),
    also: also.join(' '),
    near: newWords(around, [name, ...also]).join(' '),
    ...state,
  };
}

/** Its facts but for its kind, and what it stands in. @example '2 cores · 6 GiB · asgard-atlas' */
function lineOf(entity: Entity, names: ReadonlyMap<string, string>): string {
  const { standsIn = '', title, words } = kinds[entity.kind];
  const facts = entity.derived.facts.filter((fact) => fact !== words[0] && fact !== title[0]);
  const container = names.get(String(entity[standsIn]));
  return [...facts, ...(container === undefined ? [] : [container])].join(' · ');
}

/**
 * Words of a name that say what something is for. A codename says nothing: a host that is called
 * prometheus has no metrics.
 */
const descriptiveWords = ({ derived: { ownName } }: Entity): readonly string[] =>
  ownName.words.filter((word) => word !== ownName.codename);
