import { originOf } from './diagnostics/index.ts';
import type { Fault } from './diagnostics/index.ts';
import { referencesFrom } from './graph/index.ts';
import type { Entity, Lab } from './kinds/index.ts';

/** Entities that others name and that no part exports: one fault for each, or for a whole file of which nothing is in the lab. */
export const strangerFaults = (lab: Lab, members: ReadonlySet<Entity>): Fault[] =>
  byFile(lab, members, [...strangers(members)]).flatMap((group) => faultsOf(lab, group));

// --- internal ---

/** An entity that no part exports, and one that names it. */
interface Stranger {
  readonly entity: Entity;
  readonly by: Entity;
  readonly path: readonly (string | number)[];
}

/** Each stranger once, whoever names it. */
function* strangers(members: ReadonlySet<Entity>): Iterable<Stranger> {
  const seen = new Set<Entity>();
  const open = [...members];
  for (let entity = open.pop(); entity; entity = open.pop()) {
    for (const { to, path } of referencesFrom(entity)) {
      if (members.has(to) || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
      yield { entity: to, by: entity, path };
    }
  }
}

/** Strangers of one file, if no part exports anything of it; others one by one. */
interface Group {
  /** Set if the file as a whole is missing. */
  readonly file?: string;
  readonly strangers: readonly Stranger[];
}

function byFile(lab: Lab, members: ReadonlySet<Entity>, found: readonly Stranger[]): Group[] {
  if (found.length < 2) return found.map((stranger) => ({ strangers: [stranger] }));
  const known = new Set([fileOf(lab), ...[...members].map(fileOf)]);
  return [...Map.groupBy(found, ({ entity }) => fileOf(entity))].flatMap(([file, strangers]) =>
    file === undefined || known.has(file) || strangers.length < 2 ? strangers.map((stranger) => ({ strangers: [stranger] })) : [{ file, strangers }],
  );
}

const fileOf = (declared: object): string | undefined => originOf(declared)?.position?.file;

function faultsOf(lab: Lab, { file, strangers: found }: Group): Fault[] {
  if (file === undefined) return found.map(strange);
  const name = file.slice(file.lastIndexOf('/') + 1);
  return [
    {
      rule: 'not-in-lab',
      severity: 'error',
      at: { owner: lab, path: ['parts'] },
      message: `no part of the lab is '${name}', but ${found.length} entities of it are used: ${few(found.map(({ entity }) => `${entity.kind} '${entity.name}'`))}`,
      help: `add \`${variable(name)}\` to \`parts\` (import * as ${variable(name)} from '${pathFrom(fileOf(lab), file)}')`,
      related: found.slice(0, 3).map(({ entity, by, path }) => ({
        at: { owner: by, path },
        message: `${entity.kind} '${entity.name}' is used here by ${by.kind} '${by.name}'`,
      })),
    },
  ];
}

const strange = ({ entity, by, path }: Stranger): Fault => ({
  rule: 'not-in-lab',
  severity: 'error',
  at: { owner: entity },
  message: `${entity.kind} '${entity.name}' is used by ${by.kind} '${by.name}' but is not part of the lab`,
  help: 'export it from its file, and list that file in `parts` of defineLab',
  related: [{ at: { owner: by, path }, message: `used here by ${by.kind} '${by.name}'` }],
});

const few = (items: readonly string[]): string => `${items.slice(0, 3).join(', ')}${items.length > 3 ? ` and ${items.length - 3} more` : ''}`;

/** How a file is called where it is imported as a whole. @example variable('cloud-vms.ts') // 'cloudVms' */
const variable = (name: string): string => name.replace(/\.\w+$/, '').replace(/[^\w]+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The way from the file of the lab to another one; its name alone if they have no folder in common. */
function pathFrom(lab: string | undefined, file: string): string {
  const folder = lab?.slice(0, lab.lastIndexOf('/') + 1);
  return folder && file.startsWith(folder) ? `./${file.slice(folder.length)}` : `./${file.slice(file.lastIndexOf('/') + 1)}`;
}
