import * as z from 'zod';
import { isDeclared } from '../diagnostics/index.ts';
import type { EntityOfKind, Kind } from './kind.ts';

// Every schema's `error` completes the sentence "'memory' must be …", so that all faults read alike.

/** A reference to an entity: the value that its `define*` returned, never its name. */
export type Ref<T extends { readonly kind: string }> = z.ZodCustom<T, T>;

/** Schema of a reference to an entity of one kind. @example ref(locationKind) */
export const ref = <K extends Kind>({ kind, define }: K): Ref<EntityOfKind<K>> =>
  reference<EntityOfKind<K>>([kind], `what ${define.name}(…) returned`);

/** Schema of a reference to an entity of one of several kinds. */
export const refOf = <T extends { readonly kind: string }>(kinds: readonly T['kind'][], phrase: string): Ref<T> => reference<T>(kinds, phrase);

/** True for the schema of a reference: of what checks by themselves, only references are texts in the export. */
export const isReference = (schema: unknown): boolean => schema instanceof z.ZodCustom && schema.meta()?.['type'] === 'string';

/** Schema of a whole number with its bounds, both inclusive. */
export function whole(from: number, to = Number.MAX_SAFE_INTEGER) {
  const error = to === Number.MAX_SAFE_INTEGER ? `a whole number of at least ${from}` : `a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

/** Schema of a text that is not empty. */
export const text = (phrase: string) => z.string({ error: phrase }).min(1, { error: phrase });

/** Schema of a yes or no. */
export const flag = () => z.boolean({ error: 'true or false' });

/** Schema of one of a few words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `one of ${words.map((word) => `'${word}'`).join(', ')}` });

/** Schema of a list. */
export const listOf = <T extends z.core.SomeType>(item: T, phrase: string) => z.array(item, { error: phrase }).readonly();

/** A file or mount path on the target. */
export const path = () => z.string({ error: pathPhrase }).regex(/^\/[^\0\n]*$/, { error: pathPhrase });

// --- internal ---

const reference = <T extends { readonly kind: string }>(kinds: readonly string[], error: string) =>
  z.custom<T>((value) => isEntityOf(kinds, value), { error }).meta(idOf(kinds));

const pathPhrase = "an absolute path such as '/srv/media'";

/** How a reference stands in the export: JSON Schema cannot know what a custom check accepts. */
const idOf = (kinds: readonly string[]) => ({ type: 'string' as const, pattern: `^(${kinds.join('|')}):.` });

const isEntityOf = (kinds: readonly string[], value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && kinds.includes(value.kind) && isDeclared(value);
