import { isEntityKind } from '../../../../model/index.ts';
import type { EntityKind } from '../../../../model/index.ts';

/** A field that an author writes, as the reference shows it. */
export interface Field {
  /** Where it stands. @example 'volumes[].size' */
  readonly path: string;
  /** What it takes, in words. @example "'proxmox', 'truenas'" */
  readonly takes: string;
  /** Kinds of the entities that it takes; empty if it takes none. */
  readonly entities: readonly EntityKind[];
  /** What holds if it is left out; undefined if it must be written, or if nothing holds then. */
  readonly default: string | undefined;
  readonly required: boolean;
  /** What editors say of it. */
  readonly text: string;
}

/** Fields of the export that no author writes. */
const DERIVED = new Set(['id', 'kind', 'page']);

/**
 * The fields of a kind in the order of its schema, each before the fields inside of it.
 *
 * @param schema A definition of the published JSON Schema.
 */
export function fieldsOf(schema: Schema, path = ''): Field[] {
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const isWritten = ([name]: [string, unknown]): boolean => path !== '' || !DERIVED.has(name);
  return entriesOf(schema['properties'])
    .filter(isWritten)
    .flatMap(([name, field]) => {
      const here = path === '' ? name : `${path}.${name}`;
      const hasDefault = 'default' in field;
      const own = {
        path: here,
        takes: takes(field),
        entities: entitiesIn(field),
        default: hasDefault ? JSON.stringify(field['default']) : undefined,
        required: required.has(name) && !hasDefault,
        text: String(field['description'] ?? ''),
      };
      return [own, ...inside(field, here)];
    });
}

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

// --- internal ---

function inside(field: Schema, path: string): Field[] {
  if (isSize(field)) return [];
  const { items, anyOf } = field;
  if (isSchema(items)) return inside(items, `${path}[]`);
  const choices = Array.isArray(anyOf) ? anyOf.filter(isSchema) : [];
  return [field, ...choices].flatMap((choice) => fieldsIn(choice, path));
}

const fieldsIn = (schema: Schema, path: string): Field[] =>
  isSchema(schema['properties']) ? fieldsOf(schema, path) : [];

/** What a schema accepts, in a few words. */
function takes(schema: Schema): string {
  const { type, pattern, items, anyOf, minimum, maximum } = schema;
  if (isSize(schema)) return 'a size, such as gib(8)';
  if (Array.isArray(schema['enum'])) return schema['enum'].map((word) => `'${word}'`).join(', ');
  if (Array.isArray(anyOf)) return anyOf.filter(isSchema).map(takes).join(', or ');
  if (isSchema(items)) return `a list: ${takes(items)}`;
  if (kindsIn(pattern).length > 0) return 'an entity';
  if (type === 'boolean') return 'true or false';
  if (type === 'integer' || type === 'number') return range(minimum, maximum);
  return type === 'object' ? 'an object' : 'a text';
}

/** Kinds of the entities that a schema accepts, or a list of which it does. */
function entitiesIn({ pattern, items, anyOf }: Schema): EntityKind[] {
  const choices = Array.isArray(anyOf) ? anyOf.filter(isSchema) : [];
  const inner = [...(isSchema(items) ? [items] : []), ...choices];
  return [...kindsIn(pattern), ...inner.flatMap(entitiesIn)];
}

/** The kinds in the pattern of an id. @example kindsIn('^(vm|lxc):.') // ['vm', 'lxc'] */
function kindsIn(pattern: unknown): EntityKind[] {
  const words = typeof pattern === 'string' ? /^\^\(([\w|-]+)\):\.$/.exec(pattern)?.[1] : undefined;
  return words?.split('|').filter(isEntityKind) ?? [];
}

function range(minimum: unknown, maximum: unknown): string {
  const isOpen = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER;
  return isOpen
    ? `a number from ${String(minimum)}`
    : `a number from ${String(minimum)} to ${String(maximum)}`;
}

const isSize = ({ properties }: Schema): boolean =>
  isSchema(properties) && 'mebibytes' in properties;

const entriesOf = (value: unknown): [string, Schema][] =>
  isSchema(value)
    ? Object.entries(value).flatMap(([name, field]) => (isSchema(field) ? [[name, field]] : []))
    : [];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
