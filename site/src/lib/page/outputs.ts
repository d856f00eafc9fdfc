import { entityId, internalName, isMachine } from '../../../../model/index.ts';
import type { Entity, ResolvedLab } from '../../../../model/index.ts';
import type { OutputFile } from '../../../../generators/index.ts';
import type { RepositoryFile } from './entity-page.ts';
import { fileIn } from './repository.ts';

/** Generated files in which each entity stands, by its id; those that bear its name first. */
export function outputsByEntity(
  lab: ResolvedLab,
  files: readonly OutputFile[],
): ReadonlyMap<string, RepositoryFile[]> {
  const owners = ownersOf(lab);
  const found = new Map<string, RepositoryFile[]>();
  const add = (words: ReadonlySet<string>, file: RepositoryFile) => {
    for (const id of idsOf(words, owners)) {
      const list = found.get(id) ?? [];
      if (!list.some(({ path }) => path === file.path)) found.set(id, [...list, file]);
    }
  };
  const written = files.filter(({ path }) => !/\.(?:mmd|svg|md)$/.test(path));
  for (const { path } of written) add(wordsIn(path.replace(/\.[a-z.]+$/, '')), fileIn(lab, path));
  for (const { path, text } of written) add(wordsIn(text), fileIn(lab, path));
  return found;
}

// --- internal ---

/** Ids of the entities that a word names. */
function ownersOf(lab: ResolvedLab): ReadonlyMap<string, readonly string[]> {
  const named = lab.entities.flatMap((entity) =>
    namesOf(lab, entity).map((name) => [name, entityId(entity)] as const),
  );
  const groups = Map.groupBy(named, ([name]) => name);
  return new Map([...groups].map(([name, pairs]) => [name, pairs.map(([, id]) => id)]));
}

const namesOf = (lab: ResolvedLab, entity: Entity): string[] =>
  isMachine(entity) ? [entity.name, internalName(lab, entity)] : [entity.name];

/** Whole words: a part of a longer name is none. One pass, however many names there are. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.match(/[a-z\d](?:[\w.-]*\w)?/gi));

const idsOf = (
  words: ReadonlySet<string>,
  owners: ReadonlyMap<string, readonly string[]>,
): Set<string> => new Set([...words].flatMap((word) => owners.get(word) ?? []));
