import { fieldFindings, originOf } from '../diagnostics/index.ts';
import type { Copy } from '../entity/index.ts';
import { referencesFrom, exportsIn, type ExportedPromise, type Exports } from '../graph/index.ts';
import { isEntity, isLab } from '../kinds/index.ts';
import type { Entity, Lab } from '../kinds/index.ts';
import { originalOf } from './copied-entities.ts';
import type { Recording } from './recording.ts';

/** An unlisted entity, which is one that no part exports, and an entity that names it. */
export interface UsedEntity {
  readonly entity: Entity;
  readonly by: Entity;
  readonly path: readonly (string | number)[];
}

/** An unlisted entity that nothing names. */
export interface UnusedEntity {
  readonly entity: Entity;
  /** Others that no part exports and that only it leads to. */
  readonly leadsTo: readonly Entity[];
}

/** A promise in place of an entity, with the entities that it became: none if it is not settled. */
export interface Promised extends ExportedPromise {
  readonly entities: readonly Entity[];
}

/** What was declared for a lab and is not part of it. */
export interface Unlisted {
  readonly used: readonly UsedEntity[];
  readonly unused: readonly UnusedEntity[];
  readonly promised: readonly Promised[];
  /** Those of which a part exports a copy: the copy is the mistake. */
  readonly copied: readonly Entity[];
}

/**
 * Finds what no part of a lab exports.
 * @param recording of how the lab was loaded; without it only that is found which its entities lead
 *   to
 */
export function unlistedIn(lab: Lab, exported: Exports, recording?: Recording): Unlisted {
  const members = exported.entities;
  const used = usedBy(members);
  const promised = exported.promises.flatMap((found) => promisedBy(found, recording));
  const isUnknown = (entity: Entity): boolean => !members.has(entity);
  const unknown = recording?.declared.filter(isEntity).filter(isUnknown) ?? [];
  if (!recording || unknown.length === 0) return { used, unused: [], promised, copied: [] };
  const settled = exportsIn([...recording.settled.values()]).entities;
  const told = withAllNamed([...members, ...settled, ...membersOfOthers(lab, recording)]);
  const untold = unknown.filter((entity) => !told.has(entity));
  const ours = untold.filter(isOurs(recording.folder, members));
  const copies = ours.length > 0 ? copiesIn(exported) : [];
  const copied = new Set(copies.flatMap((copy) => originalOf(copy, ours) ?? []));
  const unused = unusedAmong(ours.filter((entity) => !copied.has(entity)));
  return { used, unused, promised, copied: [...copied] };
}

/** All entities of it, in no particular order. */
export const allUnlisted = ({ used, unused, promised, copied }: Unlisted): Entity[] => [
  ...used.map(({ entity }) => entity),
  ...unused.flatMap(({ entity, leadsTo }) => [entity, ...leadsTo]),
  ...promised.flatMap(({ entities }) => entities),
  ...copied,
];

/** Where an entity was declared, to be compared with others. */
export function placeOf(entity: Entity): string | undefined {
  const position = originOf(entity)?.position;
  return position && `${position.file}:${position.line}:${position.column}`;
}

// --- internal ---

/** A lab may be put together from another one, which is loaded with it. */
function membersOfOthers(lab: Lab, { declared }: Recording): Entity[] {
  const others = declared
    .filter(isLab)
    .filter((other) => other !== lab && Array.isArray(other.parts));
  return others.flatMap(({ parts }) => [...exportsIn(parts).entities]);
}

/** Each of them once, whoever names it. */
function usedBy(members: ReadonlySet<Entity>): UsedEntity[] {
  const found: UsedEntity[] = [];
  const seen = new Set<Entity>();
  const open = [...members];
  for (let entity = open.pop(); entity; entity = open.pop()) {
    for (const { to, path } of referencesFrom(entity)) {
      if (members.has(to) || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
      found.push({ entity: to, by: entity, path });
    }
  }
  return found;
}

/** Nothing for a promise of other data: that is the business of the lab. */
function promisedBy(found: ExportedPromise, recording: Recording | undefined): Promised[] {
  const held = heldBy(found.promise, recording?.settled ?? new Map(), new Set());
  return held === 'other data' ? [] : [{ ...found, entities: held }];
}

/** What a promise became, and promises in it. One that is not settled may hold anything. */
function heldBy(
  promise: object,
  settled: ReadonlyMap<object, unknown>,
  seen: Set<object>,
): readonly Entity[] | 'other data' {
  if (!settled.has(promise)) return [];
  const { entities, copies, promises } = exportsIn([settled.get(promise)]);
  seen.add(promise);
  const next = promises.filter((inner) => !seen.has(inner.promise));
  const inside = next.map((inner) => heldBy(inner.promise, settled, seen));
  const isNothing =
    entities.size + copies.length === 0 && inside.every((held) => held === 'other data');
  if (isNothing) return 'other data';
  return [...entities, ...inside.flatMap((held) => (held === 'other data' ? [] : held))];
}

/** The entities and all that they name, themselves or through others. */
function withAllNamed(entities: Iterable<Entity>): Set<Entity> {
  const all = new Set(entities);
  for (const entity of all) for (const { to } of referencesFrom(entity)) all.add(to);
  return all;
}

/**
 * Whether an entity was declared for this lab: in a file of its folder, or where one of its own
 * was, which is a function that several labs may call. Other files may hold what only another lab
 * wants.
 */
function isOurs(folder: string, members: ReadonlySet<Entity>): (entity: Entity) => boolean {
  const inside = `${folder.replaceAll('\\', '/')}/`;
  // Seldom needed, and it takes a look at every entity of the lab.
  let places: Set<string | undefined> | undefined;
  return (entity) => {
    const file = originOf(entity)?.position?.file.replaceAll('\\', '/');
    if (file === undefined || file.startsWith(inside)) return true;
    places ??= new Set([...members].map(placeOf));
    return places.has(placeOf(entity));
  };
}

/** What was made by spreading another entity: copies, and entities that were given a `kind`. */
function copiesIn({ copies, entities }: Exports): Copy[] {
  const spread = [...entities].filter((entity) =>
    fieldFindings(entity).some(
      ({ rule, path }) => rule === 'unknown-field' && path.join('.') === 'kind',
    ),
  );
  return [...copies.map(({ copy }) => copy), ...spread];
}

function unusedAmong(entities: readonly Entity[]): UnusedEntity[] {
  const all = new Set(entities);
  const named = new Set(entities.flatMap((entity) => referencesFrom(entity).map(({ to }) => to)));
  const seen = new Set<Entity>();
  const roots = entities.filter((entity) => !named.has(entity));
  return roots.map((entity) => {
    const others = [...withAllNamed([entity])].slice(1);
    const leadsTo = others.filter((other) => all.has(other) && !seen.has(other));
    for (const other of leadsTo) seen.add(other);
    return { entity, leadsTo };
  });
}
