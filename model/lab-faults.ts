import { originOf, showPath, type Fault } from './diagnostics/index.ts';
import { isEntity, namedBy, type Exports } from './entities.ts';
import { definerOf, type Copy, type Entity } from './kinds/index.ts';
import type { Lab } from './lab.ts';

/** Faults of the lab as a whole: its own fields, its parts, what they export as copies of entities, and entities that they do not export. */
export const labFaults = (lab: Lab, exported: Exports): Fault[] => [
  ...ownFields(lab),
  ...parts(lab),
  ...copies(lab, exported),
  ...byFile(lab, exported.entities, [...strangers(exported.entities)]).flatMap((group) => faultsOf(lab, group)),
];

/** Faults for which nothing else can be checked. The compiler refuses them too, but a lab also runs without it. */
export function shapeOfLab(lab: Lab): Fault[] {
  const fault = (field: string, help: string): Fault => ({
    rule: 'lab-invalid',
    severity: 'error',
    at: { owner: lab, path: [field] },
    message: `the lab has no ${field}`,
    help,
  });
  const isConvention = typeof lab.convention === 'object' && lab.convention !== null && 'codenames' in lab.convention && 'patterns' in lab.convention;
  return [
    ...(isConvention ? [] : [fault('convention', 'pass what defineConvention({ version: 1, codenames: { … }, patterns: {} }) returned')]),
    ...(Array.isArray(lab.parts) ? [] : [fault('parts', "pass a list of modules: import * as hosts from './hosts.ts'")]),
  ];
}

// --- internal ---

function* ownFields(lab: Lab): Iterable<Fault> {
  const fault = (field: string, message: string, help: string): Fault => ({
    rule: 'lab-invalid',
    severity: 'error',
    at: { owner: lab, path: [field] },
    message,
    help,
  });
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(String(lab.name)))
    yield fault('name', `the lab is named '${lab.name}'`, "write a kebab-case name such as 'homelab'");
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(String(lab.domain))) {
    yield fault('domain', `the domain of the lab is '${lab.domain}'`, "write a DNS domain such as 'example.com'");
  }
  if (!/^https:\/\/[^\s@]+$/.test(String(lab.repository))) {
    yield fault(
      'repository',
      `the repository of the lab is '${lab.repository}'`,
      "write an https address without credentials, such as 'https://github.com/you/homelab'",
    );
  }
}

function* parts(lab: Lab): Iterable<Fault> {
  const seen = new Map<object, number>();
  for (const [index, part] of lab.parts.entries()) {
    const at = { owner: lab, path: ['parts', index] };
    if (typeof part !== 'object' || part === null) {
      yield {
        rule: 'lab-invalid',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab is ${String(part)}`,
        help: "pass modules: import * as hosts from './hosts.ts'",
      };
      continue;
    }
    const first = seen.get(part);
    if (first === undefined) seen.set(part, index);
    else {
      yield {
        rule: 'duplicate-part',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab is the same as part ${first + 1}`,
        help: 'remove one of them',
        related: [{ at: { owner: lab, path: ['parts', first] }, message: 'the first one' }],
      };
    }
    if (!isEntity(part) && Object.keys(part).length === 0) {
      yield {
        rule: 'lab-invalid',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab exports nothing`,
        help: 'export its entities, or remove it from `parts`',
      };
    }
  }
}

function* copies(lab: Lab, { copies: found, entities }: Exports): Iterable<Fault> {
  for (const { copy, path } of found) {
    const [part = 0, ...way] = path;
    const original = originalOf(copy, entities);
    yield {
      rule: 'copied-entity',
      severity: 'error',
      at: { owner: lab, path: ['parts', part] },
      message: `${way.length > 0 ? `export '${showPath(way)}'` : `part ${Number(part) + 1} of the lab`} looks like ${copy.kind} '${copy.name}' but is a copy, which is not part of the lab`,
      help: `write ${definerOf(copy.kind)}({ … }) with its fields instead of { ...other, … }; what several have in common goes into a plain object`,
      ...(original && { related: [{ at: { owner: original }, message: `the fields are those of ${original.kind} '${original.name}'` }] }),
    };
  }
}

/** The entity that a copy was made of: it has the most values in common, and at least one of them is the same object. */
function originalOf(copy: Copy, entities: ReadonlySet<Entity>): Entity | undefined {
  const fields = Object.entries(copy);
  let best: Entity | undefined;
  let most = 0;
  for (const entity of entities) {
    if (entity.kind !== copy.kind) continue;
    const same = fields.filter(([key, value]) => Reflect.get(entity, key) === value);
    if (same.length > most && same.some(([, value]) => typeof value === 'object')) [best, most] = [entity, same.length];
  }
  return best;
}

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
    for (const { to, path } of namedBy(entity)) {
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
