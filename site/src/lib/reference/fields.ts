/** A field that an author writes, as the reference shows it. */
export interface Field {
  /** Where it stands. @example 'volumes[].size' */
  readonly path: string;
  /** What it takes, in words. @example "one of 'proxmox', 'truenas'" */
  readonly takes: string;
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
  const kinds = typeof pattern === 'string' ? /^\^\(([\w|-]+)\):\.$/.exec(pattern)?.[1] : undefined;
  if (kinds !== undefined) return `an entity: ${kinds.replaceAll('|', ', ')}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'integer' || type === 'number') return range(minimum, maximum);
  return type === 'object' ? 'an object' : 'a text';
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
