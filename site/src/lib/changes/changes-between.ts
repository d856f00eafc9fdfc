import { engineFields } from './engine-fields.ts';
import { fieldChanges } from './field-changes.ts';
import type { PastEntity, PastLab } from './lab.ts';
import { placeOf } from './place.ts';
import { withNewNames, type Rename, renamesBetween } from './renames.ts';
import type { Sentence } from './sentence.ts';
import { wordsIn } from './words.ts';

/**
 * What changed from one lab to a later one, a sentence each: what was renamed, added and removed,
 * then what stayed and differs.
 */
export function changesBetween(before: PastLab, after: PastLab): Sentence[] {
  const renames = renamesBetween(before, after);
  const known = withNewNames(before, renames);
  const old = new Map(known.entities.map((entity) => [entity.id, entity]));
  const ids = new Set(after.entities.map(({ id }) => id));
  const words = wordsIn(known, after);
  const isOfEngine = engineFields(known, after);
  return [
    ...renames.map(renamed),
    ...after.entities.filter(({ id }) => !old.has(id)).map((entity) => added(entity, words)),
    ...known.entities
      .filter(({ id }) => !ids.has(id))
      .map((entity) => [mention(entity), ' removed']),
    ...after.entities.flatMap((entity) => {
      const earlier = old.get(entity.id);
      const isCompared = (field: string) => !isOfEngine(entity.kind, field);
      return earlier ? fieldChanges(earlier, entity, words, isCompared) : [];
    }),
  ];
}

// --- internal ---

const mention = ({ id, name }: PastEntity) => ({ id, name });

const renamed = ({ from, to }: Rename): Sentence => [from.name, ' is now called ', mention(to)];

function added(entity: PastEntity, words: ReturnType<typeof wordsIn>): Sentence {
  const place = placeOf(entity);
  const where = place ? [place.at, words.of(place.id)] : [];
  const planned = entity['status'] === 'planned' ? [', planned'] : [];
  return [mention(entity), ' added', ...where.flat(), ...planned];
}
