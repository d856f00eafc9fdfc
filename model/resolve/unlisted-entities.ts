import { originOf } from '../diagnostics/index.ts';
import type { RuleFinding } from '../diagnostics/index.ts';
import { definerOf } from '../entity/index.ts';
import { titleOf } from '../graph/index.ts';
import type { Entity, Lab } from '../kinds/index.ts';
import { placeOf, type UsedEntity, type UnusedEntity, type Unlisted } from './unlisted.ts';

/** Entities that no part exports: one finding for each, or for all that vanish by one mistake. */
export function unlistedFindings(
  lab: Lab,
  members: ReadonlySet<Entity>,
  found: Unlisted,
): RuleFinding[] {
  const all = [...found.used, ...found.unused];
  if (all.length === 0) return [];
  const homes = new Set([fileOf(lab), ...[...members].map(fileOf)]);
  const isTwin = twinsOf(members);
  const lost = filesOfSeveral(all, homes);
  const mistakes = Map.groupBy(all, (each) => {
    const file = fileOf(each.entity);
    if (isTwin(each.entity)) return `twice ${file}`;
    if (file !== undefined && lost.has(file)) return file;
    return 'by' in each ? each.entity : (placeOf(each.entity) ?? each.entity);
  });
  return [...mistakes.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const file = fileOf(first.entity);
    if (isTwin(first.entity)) return declaredTwice(first.entity, group);
    if (file !== undefined && lost.has(file)) return lostFile(lab, file, group);
    if ('by' in first) return usedFinding(first);
    return group.length > 1
      ? madeInOnePlace(first, group)
      : unusedFinding(first, remedyIn(file, lab, homes));
  });
}

// --- internal ---

type Found = UsedEntity | UnusedEntity;

const finding = (found: Pick<RuleFinding, 'at' | 'message' | 'help' | 'related'>): RuleFinding => ({
  rule: 'not-in-lab',
  severity: 'error',
  ...found,
});

function usedFinding(used: UsedEntity): RuleFinding {
  const { entity, by } = used;
  return finding({
    at: { owner: entity },
    message: `${titleOf(entity)} is used by ${titleOf(by)} but is not part of the lab`,
    help: 'export it from its file, and list that file in `parts` of defineLab',
    related: [usedHere(used, 'used here by')],
  });
}

function unusedFinding({ entity, leadsTo }: UnusedEntity, remedy: string): RuleFinding {
  return finding({
    at: { owner: entity },
    message: `${titleOf(entity)} is declared but not part of the lab: no part exports it`,
    help: `${remedy}, or remove it`,
    related: leadsTo.slice(0, 3).map((other) => {
      return { at: { owner: other }, message: `nor is ${titleOf(other)}, which it uses` };
    }),
  });
}

function remedyIn(file: string | undefined, lab: Lab, homes: ReadonlySet<unknown>): string {
  if (file === fileOf(lab)) return 'list it in `parts` of defineLab';
  const first = 'write `export` in front of it';
  return homes.has(file) ? first : `${first} and list its file in \`parts\` of defineLab`;
}

/** A loop, or a function that several lines call. */
function madeInOnePlace({ entity }: UnusedEntity, group: readonly Found[]): RuleFinding {
  const names = few(group.map((each) => each.entity));
  const list = `export const all = […].map((nn) => ${definerOf(entity.kind)}({ … }))`;
  return finding({
    at: { owner: entity },
    message: `${group.length} entities that are declared here are not part of the lab: ${names}`,
    help: `export them, in a list for example: ${list}`,
  });
}

/**
 * A file of which nothing is in the lab. Told at `parts` if it is certain that it belongs there.
 */
function lostFile(lab: Lab, file: string, group: readonly Found[]): RuleFinding[] {
  const name = nameOf(file);
  const way = `import * as ${variable(name)} from '${pathFrom(fileOf(lab), file)}'`;
  const part = `\`${variable(name)}\` to \`parts\` (${way})`;
  const used = group.filter((each) => 'by' in each);
  if (used.length > 0) {
    const names = few(used.map(({ entity }) => entity));
    const many = `${used.length} entities of it are used: ${names}`;
    const message = `no part of the lab is '${name}', but ${many}`;
    const related = used.slice(0, 3).map((each) => {
      return usedHere(each, `${titleOf(each.entity)} is used here by`);
    });
    return [
      finding({ at: { owner: lab, path: ['parts'] }, message, help: `add ${part}`, related }),
    ];
  }
  const [first, ...others] = group.flatMap(entitiesOf);
  if (!first) return [];
  const names = few([first, ...others]);
  return [
    finding({
      at: { owner: first },
      message: `nothing of '${name}' is part of the lab, but it declares ${names}`,
      help: `write \`export\` in front of what it declares and add ${part}, or remove the file`,
      related: others
        .slice(0, 3)
        .map((other) => ({ at: { owner: other }, message: titleOf(other) })),
    }),
  ];
}

function declaredTwice(first: Entity, group: readonly Found[]): RuleFinding {
  const name = nameOf(fileOf(first) ?? '');
  const names = few(group.map(({ entity }) => entity));
  const many = `${group.length} entities of '${name}' are declared twice`;
  const same = '(the same upper and lower case, no `?…`)';
  return finding({
    at: { owner: first },
    message:
      group.length > 1
        ? `${many}, and only one of each is part of the lab: ${names}`
        : `this line declares ${names} twice, and only one of the two is part of the lab`,
    help: `import '${name}' under one address everywhere ${same}, or call what declares it once`,
    related: group
      .filter((each) => 'by' in each)
      .slice(0, 3)
      .map((each) => usedHere(each, `the second ${titleOf(each.entity)} is used here by`)),
  });
}

const usedHere = ({ by, path }: UsedEntity, verb: string) => ({
  at: { owner: by, path },
  message: `${verb} ${titleOf(by)}`,
});

function few(entities: readonly Entity[]): string {
  const more = entities.length > 3 ? ` and ${entities.length - 3} more` : '';
  return entities.slice(0, 3).map(titleOf).join(', ') + more;
}

/** Whether an entity is one of the lab, declared once more: of the same name, at the same place. */
function twinsOf(members: ReadonlySet<Entity>): (entity: Entity) => boolean {
  const byName = Map.groupBy(members, titleOf);
  return (entity) => {
    const place = foldedPlace(entity);
    const namesakes = byName.get(titleOf(entity)) ?? [];
    return place !== undefined && namesakes.some((member) => foldedPlace(member) === place);
  };
}

/** On disks that know no upper and lower case, two spellings are one file. */
const foldedPlace = (entity: Entity): string | undefined => placeOf(entity)?.toLowerCase();

/** Files with at least two of these entities and nothing of the lab. */
function filesOfSeveral(found: readonly Found[], homes: ReadonlySet<unknown>): Set<string> {
  const files = new Set<string>();
  for (const [file, entities] of Map.groupBy(found.flatMap(entitiesOf), fileOf)) {
    if (file !== undefined && entities.length > 1 && !homes.has(file)) files.add(file);
  }
  return files;
}

const entitiesOf = (found: Found): readonly Entity[] =>
  'by' in found ? [found.entity] : [found.entity, ...found.leadsTo];

const fileOf = (declared: object): string | undefined => originOf(declared)?.position?.file;

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/**
 * How a file is called where it is imported as a whole.
 *
 * @example variable('cloud-vms.ts') // 'cloudVms'
 */
function variable(name: string): string {
  const words = name.replace(/\.\w+$/, '');
  return words.replace(/[^\w]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The way from the file of the lab to another one, as an import writes it. */
function pathFrom(lab: string | undefined, file: string): string {
  const from = foldersOf(lab ?? file);
  const to = foldersOf(file);
  const different = from.findIndex((folder, index) => folder !== to[index]);
  const shared = different === -1 ? from.length : different;
  const up = '../'.repeat(from.length - shared) || './';
  return up + [...to.slice(shared), nameOf(file)].join('/');
}

const foldersOf = (file: string): string[] => file.split('/').slice(0, -1);
