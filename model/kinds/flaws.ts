import { z } from 'zod';
import { hideSecrets, inItsPlace, secretLiterals, showPath, type Flaw } from '../diagnostics/index.ts';
import { nearest } from '../naming/index.ts';

/** What a schema refused, as sentences that name the entity, the field and the remedy. */
export function flawsIn(kind: string, spec: unknown, error: z.ZodError, schema: z.ZodType): Flaw[] {
  return error.issues.flatMap((issue) => flaws(kind, spec, issue, schema));
}

/** A value as the author would recognise it: short, quoted where it is text, and without what belongs into the vault. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null && 'kind' in value && 'name' in value)
    return `${String(value.kind)} '${shorten(String(value.name))}'`;
  if (typeof value === 'string') return `'${shorten(value)}'`;
  return shorten(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

// --- internal ---

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

function flaws(kind: string, spec: unknown, issue: Issue, schema: z.ZodType): Flaw[] {
  const owner = `${kind} ${nameOf(spec)}`;
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknown(owner, [...path, key], knownKeys(schema, path)));
  const found = at(spec, path);
  const field = `'${showPath(path)}'`;
  if (found === undefined && path.length > 0) {
    return [{ rule: 'missing-field', path, message: `${owner} has no ${field}`, help: `add ${field}: ${issue.message}` }];
  }
  if (path.length === 0)
    return [{ rule: 'invalid-field', path, message: `${owner} is defined with ${show(found)}`, help: 'pass one object with its fields' }];
  const guess = typeof found === 'string' ? nearest(found, words(issue.message)) : undefined;
  const help = guess ? `did you mean '${guess}'?` : `write ${issue.message}`;
  return [
    {
      rule: 'invalid-field',
      path,
      message: `${owner}: ${field} must be ${issue.message}, not ${isVlanId(kind, path, found) ? 'a VLAN id' : show(found)}`,
      help,
    },
  ];
}

function unknown(owner: string, path: Path, known: readonly string[]): Flaw {
  const key = String(path.at(-1));
  const guess = nearest(key, known);
  const help = guess ? `did you mean '${guess}'?` : known.length > 0 ? `its fields are ${known.join(', ')}` : 'remove it';
  return { rule: 'unknown-field', path, message: `${owner} has no field '${showPath(path)}'`, help };
}

/** Names of the fields that the object at this path may have; empty where the schema is not a plain object. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let here: unknown = schema;
  for (const step of path) {
    const inner = unwrap(here);
    if (inner instanceof z.ZodArray) here = inner.element;
    else if (inner instanceof z.ZodObject) here = inner.shape[step];
  }
  const object = unwrap(here);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let here = schema;
  while (here instanceof z.ZodOptional || here instanceof z.ZodDefault || here instanceof z.ZodReadonly) here = here.unwrap();
  return here;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value);

const isVlanId = (kind: string, path: Path, value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^\d+$/.test(String(value)) && secretLiterals(inItsPlace(kind, path, value)).length > 0;

const words = (message: string): string[] => [...message.matchAll(/'([^']+)'/g)].flatMap((match) => match[1] ?? []);

/** Hides first: half of a secret is no longer known as one. */
function shorten(text: string): string {
  const shown = hideSecrets(text);
  return shown.length > 60 ? `${shown.slice(0, 40)}…${shown.slice(-15)}` : shown;
}

const nameOf = (spec: unknown): string =>
  typeof spec === 'object' && spec !== null && 'name' in spec && typeof spec.name === 'string' ? `'${shorten(spec.name)}'` : 'without a name';
