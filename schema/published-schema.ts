import { exportSchema } from '../model/index.ts';
import { fieldDocs } from './field-docs.ts';
import type { FieldDocs } from './field-docs.ts';

/**
 * JSON Schema of the export, in which every field says what editors say of it.
 *
 * @example
 * publishedSchema().$defs.host.properties.cores // { description: 'Hardware threads.', … }
 */
export function publishedSchema(): object {
  const docs: ReadonlyMap<string, FieldDocs> = fieldDocs();
  const { $defs, ...schema } = exportSchema();
  const described = Object.entries($defs).map(([kind, entity]) => [
    kind,
    withDocs(entity, docs.get(kind) ?? new Map()),
  ]);
  return { ...schema, $defs: Object.fromEntries(described) };
}

// --- internal ---

type Schema = Readonly<Record<string, unknown>>;

/** A schema whose fields are described, wherever in it an object stands. */
function withDocs(schema: Schema, docs: FieldDocs): Schema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(isSchema(properties) && { properties: describedFields(properties, docs) }),
    ...(isSchema(items) && { items: withDocs(items, docs) }),
    ...(Array.isArray(anyOf) && {
      anyOf: anyOf.map((each: unknown) => (isSchema(each) ? withDocs(each, docs) : each)),
    }),
  };
}

function describedFields(properties: Schema, docs: FieldDocs): Schema {
  const fields = Object.entries(properties).map(([name, field]) => {
    const doc = docs.get(name);
    if (!doc || !isSchema(field)) return [name, field];
    return [name, { description: doc.text, ...withDocs(field, doc.fields) }];
  });
  return Object.fromEntries(fields);
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
