import * as z from 'zod';
import { isDeclared } from '../diagnostics/index.ts';
import type { EntityOfKind, Kind } from './kind.ts';

// Every schema's `error` completes the sentence "'memory' must be …", so that all findings read
// alike.

/** A reference to an entity: the value that its `define*` returned, never its name. */
export type Ref<T extends { readonly kind: string }> = z.ZodCustom<T, T>;

/** Schema of a reference to an entity of one kind. @example ref(locationKind) */
export const ref = <K extends Kind>({ kind, define }: K): Ref<EntityOfKind<K>> =>
  reference<EntityOfKind<K>>([kind], `what ${define.name}(…) returned`);

/** Schema of a reference to an entity of one of several kinds. */
export const refOf = <T extends { readonly kind: string }>(
  kinds: readonly T['kind'][],
  phrase: string,
): Ref<T> => reference<T>(kinds, phrase);

/**
 * True for the schema of a reference: of what checks by themselves, only references are texts in
 * the export.
 */
export const isReference = (schema: unknown): boolean =>
  schema instanceof z.ZodCustom && schema.meta()?.['type'] === 'string';

/** Schema of a whole number with its bounds, both inclusive. */
export function whole(from: number, to = Number.MAX_SAFE_INTEGER) {
  const error =
    to === Number.MAX_SAFE_INTEGER
      ? `a whole number of at least ${from}`
      : `a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/**
 * Schema of a short text that programs read: one line, and no template. Ansible evaluates whatever
 * stands in its variables, and charts of Helm what stands in their values.
 */
export const text = (phrase: string) =>
  free(z.string({ error: phrase }).min(1, { error: phrase, abort: true }), phrase);

/**
 * Schema of what people read. It may hold anything, so that it may stand only in files that nothing
 * evaluates, such as variables of OpenTofu in JSON, pictures and pages.
 */
export const prose = (phrase: string) => z.string({ error: phrase }).min(1, { error: phrase });

/** Schema of a text with a form of its own. */
export const shaped = (form: RegExp, phrase: string) =>
  free(z.string({ error: phrase }).regex(form, { error: phrase, abort: true }), phrase);

/** Schema of a yes or no. */
export const flag = () => z.boolean({ error: 'true or false' });

/** Schema of one of a few words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `one of ${words.map((word) => `'${word}'`).join(', ')}` });

/** Schema of a list. */
export const listOf = <T extends z.core.SomeType>(item: T, phrase: string) =>
  z.array(item, { error: phrase }).readonly();

/** A file or mount path on the target. */
export const path = () => shaped(/^\/[^\0\n]*$/, pathPhrase);

/** Schema of an https address. */
export const address = (phrase: string) =>
  free(z.url({ protocol: /^https$/, error: phrase, abort: true }), phrase);

// --- internal ---

const reference = <T extends { readonly kind: string }>(kinds: readonly string[], error: string) =>
  z.custom<T>((value) => isEntityOf(kinds, value), { error }).meta(idOf(kinds));
/** The same schema, without what would not stay what it is in a file that a program reads. */
const free = <T extends z.ZodType<string>>(schema: T, phrase: string): T =>
  schema.refine((value) => conditionOf(value) === undefined, {
    error: ({ input }) => `${phrase}, ${conditionOf(input)}`,
  });

/** What keeps a text from being one line of plain text; `undefined` if nothing does. */
function conditionOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const mark = templateMark.exec(value)?.[0];
  if (mark !== undefined) return `without '${mark}' (it begins a template)`;
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) return 'in one line without control characters';
  return value.trim() === '' ? 'and not only blanks' : undefined;
}

/** Of Ansible and Helm (`{{`, `{%`, `{#`), and of HCL (`${`, `%{`). */
const templateMark = /\{[{%#]|[$%]\{/;

const pathPhrase = "an absolute path such as '/srv/media'";

/** How a reference stands in the export: JSON Schema cannot know what a custom check accepts. */
const idOf = (kinds: readonly string[]) => ({
  type: 'string' as const,
  pattern: `^(${kinds.join('|')}):.`,
});

const isEntityOf = (kinds: readonly string[], value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  kinds.includes(value.kind) &&
  isDeclared(value);
