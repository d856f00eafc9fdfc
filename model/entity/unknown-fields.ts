import type * as z from 'zod';

/** What a schema says of the fields that it does not know. */
type UnknownFields = readonly z.core.$ZodIssueUnrecognizedKeys[];

/** The fields that a schema does not know. */
export const unknownFieldsIn = (error: z.core.$ZodError | undefined): UnknownFields =>
  (error?.issues ?? []).filter((issue) => issue.code === 'unrecognized_keys');

/**
 * A spec without the fields that there are not. Copies only what is on the way to them: what it
 * refers to stays the same object.
 */
export const withoutUnknown = (spec: object, unknown: UnknownFields): object =>
  pathsOf(unknown).reduce<object>(without, spec);

/**
 * Puts them back where they stood: whoever reads an entity as it was written, looking for secrets,
 * must see them.
 */
export function putBack(entity: object, spec: object, unknown: UnknownFields): void {
  for (const path of pathsOf(unknown)) {
    const key = path.at(-1);
    const [to, from] = [entity, spec].map((value) => valueAt(value, path.slice(0, -1)));
    if (key === undefined || !isObject(to) || !isObject(from) || Object.hasOwn(to, key)) continue;
    Reflect.set(to, key, Reflect.get(from, key));
  }
}

// --- internal ---

type Path = readonly PropertyKey[];

const pathsOf = (unknown: UnknownFields): Path[] =>
  unknown.flatMap(({ path, keys }) => keys.map((key) => [...path, key]));

/** The value at a path; `undefined` where there is none. */
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined),
    value,
  );

function without(value: object, [step, ...rest]: Path): object {
  if (step === undefined) return value;
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const inner: unknown = Reflect.get(copy, step);
  if (rest.length === 0) Reflect.deleteProperty(copy, step);
  else if (isObject(inner)) Reflect.set(copy, step, without(inner, rest));
  return copy;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
