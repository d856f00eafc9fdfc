import * as z from 'zod';
import { hideSecrets, inItsPlace, secretLiterals, showPath } from '../diagnostics/index.ts';
import type { FieldFinding } from '../diagnostics/index.ts';
import { nearest } from '../naming/index.ts';
import { isCopy } from './copy.ts';
import type { Copy } from './copy.ts';
import { isReference } from './field.ts';
import { definerOf } from './kind.ts';
import { isSize, showSize } from './size.ts';

/** What a schema refused, as sentences that name the entity, the field and the remedy. */
export function findingsIn(
  kind: string,
  spec: unknown,
  issues: readonly Issue[],
  schema: z.core.$ZodType,
): FieldFinding[] {
  return issues.flatMap((issue) => findings(kind, spec, issue, schema));
}

// --- internal ---

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/**
 * A value as the author would recognise it: short, quoted where it is text, and without what
 * belongs into the vault.
 */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  if (value instanceof Promise) return 'a promise';
  if (isCopy(value)) return `a copy with the name of ${value.kind} '${shorten(value.name)}'`;
  if (isSize(value)) return showSize(value);
  if (typeof value === 'object' && value !== null && 'kind' in value && 'name' in value)
    return `${String(value.kind)} '${shorten(String(value.name))}'`;
  if (typeof value === 'string') return `'${shorten(value)}'`;
  return shorten(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function findings(
  kind: string,
  spec: unknown,
  issue: Issue,
  schema: z.core.$ZodType,
): FieldFinding[] {
  const owner = `${kind} ${nameOf(spec)}`;
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknown(owner, [...path, key], knownKeys(schema, path)));
  const found = at(spec, path);
  const field = `'${showPath(path)}'`;
  if (found === undefined && typeof path.at(-1) === 'string') {
    return [
      {
        rule: 'missing-field',
        path,
        message: `${owner} has no ${field}`,
        help: `add ${field}: ${issue.message}`,
      },
    ];
  }
  if (path.length === 0)
    return [
      {
        rule: 'invalid-field',
        path,
        message: `${owner} is defined with ${show(found)}`,
        help: 'pass one object with its fields',
      },
    ];
  const given = isVlanId(kind, path, found) ? 'a VLAN id' : show(found);
  const message = `${owner}: ${field} must be ${issue.message}, not ${given}`;
  return [
    { rule: 'invalid-field', path, message, help: advice(found, issue, schemaAt(schema, path)) },
  ];
}

/** What to write instead of a wrong value. */
function advice(found: unknown, issue: Issue, schema: unknown): string {
  if (found === undefined)
    return (
      'remove it, or look why it has no value when this line runs: ' +
      'is it exported under this name?'
    );
  if (found instanceof Promise) return 'write `await` in front of it, or of what makes it';
  if (isCopy(found)) return adviceForCopy(found);
  if (schema instanceof z.ZodArray && isOneOf(schema.element, found))
    return `put it into a list: ${String(issue.path.at(-1))}: [ … ]`;
  if (isReference(schema)) {
    const constant = `name the constant that holds ${issue.message}`;
    return typeof found === 'string' ? `write no name in quotes: ${constant}` : constant;
  }
  const guess =
    typeof found === 'string'
      ? (nearest(found, wordsOf(issue)) ?? repaired(found, schema))
      : undefined;
  return guess === undefined ? `write ${issue.message}` : `did you mean '${guess}'?`;
}

/** Whether something is an entity that belongs into a list of them. */
const isOneOf = (element: z.core.$ZodType, value: unknown): boolean =>
  isReference(element) && z.safeParse(element, value).success;

/** What to write instead of a spread copy of an entity. */
const adviceForCopy = ({ kind }: Copy): string =>
  `write ${definerOf(kind)}({ … }) with its fields: ` +
  'what is copied with { ...other } was not declared, and is not part of the lab';

function unknown(owner: string, path: Path, known: readonly string[]): FieldFinding {
  const key = String(path.at(-1));
  if (path.length === 1 && key === 'kind') {
    return {
      rule: 'unknown-field',
      path,
      message: `${owner} is given a 'kind', which comes from a spread of another entity`,
      help:
        'leave it out: write the fields, ' +
        'or share a plain object of them (const common = { host: atlas, cores: 2 })',
    };
  }
  const guess = nearest(key, known);
  const help = guess
    ? `did you mean '${guess}'?`
    : known.length > 0
      ? `its fields are ${known.join(', ')}`
      : 'remove it';
  return {
    rule: 'unknown-field',
    path,
    message: `${owner} has no field '${showPath(path)}'`,
    help,
  };
}

/**
 * Names of the fields that the object at this path may have; empty where the schema is not a plain
 * object.
 */
function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  const object = schemaAt(schema, path);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function schemaAt(schema: z.core.$ZodType, path: Path): unknown {
  let here: unknown = schema;
  for (const step of path) {
    const inner = unwrap(here);
    if (inner instanceof z.ZodArray) here = inner.element;
    else if (inner instanceof z.ZodObject) here = inner.shape[step];
    else return undefined;
  }
  return unwrap(here);
}

function unwrap(schema: unknown): unknown {
  let here = schema;
  while (
    here instanceof z.ZodOptional ||
    here instanceof z.ZodDefault ||
    here instanceof z.ZodReadonly
  )
    here = here.unwrap();
  return here;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );

const isVlanId = (kind: string, path: Path, value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') &&
  /^\d+$/.test(String(value)) &&
  secretLiterals(inItsPlace(kind, path, value)).length > 0;

/** The words that a field takes, if it takes words; those in the sentence may be examples only. */
const wordsOf = (issue: Issue): string[] =>
  issue.code === 'invalid_value'
    ? issue.values.filter((value) => typeof value === 'string')
    : issue.code === 'invalid_union'
      ? issue.errors.flat().flatMap(wordsOf)
      : [];

/**
 * The text with the slips of a hurry put right, if the field takes it then; never one that may not
 * be shown.
 */
const repaired = (text: string, schema: unknown): string | undefined =>
  schema instanceof z.ZodType && text.trim() !== ''
    ? [text.trim(), text.toLowerCase(), `/${text}`].find(
        (candidate) => shorten(candidate) === candidate && schema.safeParse(candidate).success,
      )
    : undefined;

/** Hides first: half of a secret is no longer known as one. */
function shorten(text: string): string {
  const shown = hideSecrets(text);
  return shown.length > 60 ? `${shown.slice(0, 40)}…${shown.slice(-15)}` : shown;
}

const nameOf = (spec: unknown): string =>
  typeof spec === 'object' && spec !== null && 'name' in spec && typeof spec.name === 'string'
    ? `'${shorten(spec.name)}'`
    : 'without a name';
