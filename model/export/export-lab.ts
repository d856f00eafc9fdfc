import type { ResolvedLab } from '../graph/index.ts';
import { entityId, isEntity, pagePath } from '../kinds/index.ts';
import type { Entity } from '../kinds/index.ts';
import { describeConvention } from '../naming/index.ts';

/**
 * A lab for programs that do not speak TypeScript: what `homelab export` prints. Its form is
 * `schema/homelab.schema.json`.
 */
export interface ExportedLab {
  /** Place of the schema in the repository. */
  readonly $schema: string;
  readonly name: string;
  readonly description?: string;
  readonly domain: string;
  readonly repository: string;
  readonly branch: string;
  readonly owner: string;
  readonly adminUser: string;
  readonly alerts?: string;
  readonly convention: ExportedConvention;
  /** All entities, by kind, then by name. */
  readonly entities: readonly ExportedEntity[];
}

export interface ExportedConvention {
  readonly version: number;
  /** Codename to meaning, by kind. */
  readonly codenames: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Patterns in force, by kind. */
  readonly patterns: Readonly<Record<string, readonly string[]>>;
}

/** An entity with all its fields, defaults filled in; other entities stand in them as ids. */
export interface ExportedEntity {
  /** @example 'host:asgard-atlas' */
  readonly id: string;
  readonly kind: Entity['kind'];
  readonly name: string;
  /** Address of its page on the site. @example '/hosts/asgard-atlas/' */
  readonly page: string;
  readonly [field: string]: Json;
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Path of the schema in the repository. */
export const schemaPath = 'schema/homelab.schema.json';

/**
 * The lab as plain data. Holds no secrets, because the model holds none.
 *
 * @example
 * exportLab(lab).entities[0]
 * // { id: 'location:asgard', kind: 'location', name: 'asgard', page: '/locations/asgard/', … }
 */
export function exportLab(lab: ResolvedLab): ExportedLab {
  const { name, domain, repository, branch, owner, adminUser, alerts } = lab;
  const { description } = lab.declaration;
  return {
    $schema: schemaPath,
    name,
    ...(description === undefined ? {} : { description }),
    domain,
    repository,
    branch,
    owner,
    adminUser,
    ...(alerts === undefined ? {} : { alerts }),
    convention: exportConvention(lab),
    entities: lab.entities.map(exportEntity),
  };
}

// --- internal ---

function exportConvention({ convention }: ResolvedLab): ExportedConvention {
  const { kinds, codenames } = describeConvention(convention);
  const register: Record<string, Record<string, string>> = {};
  for (const { kind, codename, meaning } of codenames) (register[kind] ??= {})[codename] = meaning;
  return {
    version: convention.version,
    codenames: register,
    patterns: Object.fromEntries(kinds.map(({ kind, patterns }) => [kind, patterns])),
  };
}

function exportEntity(entity: Entity): ExportedEntity {
  const { kind, name, ...fields } = entity;
  return { id: entityId(entity), kind, name, page: pagePath(entity), ...plainFields(fields) };
}

const plainFields = (fields: object): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, plain(value)]],
    ),
  );

function plain(value: unknown): Json {
  if (isEntity(value)) return entityId(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return plainFields(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
