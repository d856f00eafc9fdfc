import type * as z from 'zod';

/** What a schema says of the fields that it does not know. */
type Strays = readonly z.core.$ZodIssueUnrecognizedKeys[];

export const straysIn = (error: z.ZodError | undefined): Strays => (error?.issues ?? []).filter((issue) => issue.code === 'unrecognized_keys');

/** A spec without the fields that there are not. Copies only what is on the way to them: what it refers to stays the same object. */
export const withoutStrays = (spec: object, strays: Strays): object => pathsOf(strays).reduce<object>(without, spec);

/** Puts them back where they stood: whoever reads an entity as it was written, looking for secrets, must see them. */
export function putBack(entity: object, spec: object, strays: Strays): void {
  for (const path of pathsOf(strays)) {
    const [to, from, key] = [at(entity, path.slice(0, -1)), at(spec, path.slice(0, -1)), path.at(-1)];
    if (key !== undefined && isObject(to) && isObject(from) && !Object.hasOwn(to, key)) Reflect.set(to, key, Reflect.get(from, key));
  }
}

// --- internal ---

type Path = readonly PropertyKey[];

const pathsOf = (strays: Strays): Path[] => strays.flatMap(({ path, keys }) => keys.map((key) => [...path, key]));

function without(value: object, [step, ...rest]: Path): object {
  if (step === undefined) return value;
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const inner: unknown = Reflect.get(copy, step);
  if (rest.length === 0) Reflect.deleteProperty(copy, step);
  else if (isObject(inner)) Reflect.set(copy, step, without(inner, rest));
  return copy;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined), value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
