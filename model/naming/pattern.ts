import type { Placeholder } from './placeholders.ts';
import type { CodenameKind, NameTable } from './row.ts';
import { isCodenameKindIn, isKindIn, placeholderOf } from './table.ts';

/** A placeholder in a pattern. */
export interface Slot {
  readonly name: string;
  readonly placeholder: Placeholder;
  /** The kind whose codename it is. */
  readonly codenameOf?: CodenameKind;
  /** Of an optional placeholder: what stands between it and the next piece, and goes with it. */
  readonly separator?: string;
}

/** A piece of a pattern: fixed text, or a placeholder. */
export type Token = { readonly text: string } | Slot;

/** A pattern, read once. */
export interface Pattern {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Placeholder tokens, in the order of the groups of `regex`. */
  readonly slots: readonly Slot[];
  readonly regex: RegExp;
}

/**
 * A pattern as its pieces; a placeholder that does not exist, or is not allowed, is reported by
 * name instead.
 */
export function tokenize(
  table: NameTable,
  kind: string,
  source: string,
  allowed?: readonly string[],
): { tokens: Token[]; unknown: string[] } {
  const tokens: Token[] = [];
  const unknown: string[] = [];
  let rest = source;
  while (rest !== '') {
    const { text = '', name, optional, after = '' } = firstPiece(rest);
    if (text !== '') tokens.push({ text });
    if (name === undefined) break;
    const isAllowed = allowed?.includes(name) !== false;
    const placeholder = isAllowed ? placeholderOf(table, kind, name) : undefined;
    const separator = optional ? after.slice(0, 1) : undefined;
    rest = after.slice(separator?.length ?? 0);
    if (!placeholder) unknown.push(name);
    else {
      const codenameOf = codenameKindOf(table, kind, name);
      tokens.push({
        name,
        placeholder,
        ...(codenameOf && { codenameOf }),
        ...(separator !== undefined && { separator }),
      });
    }
  }
  return { tokens, unknown };
}

/** Values of placeholders. */
export type Values = Readonly<Record<string, string | undefined>>;

/** The pattern of a kind; a placeholder with a fixed value stands for that alone. */
export function compile(table: NameTable, kind: string, source: string, fixed: Values): Pattern {
  const { tokens } = tokenize(table, kind, source);
  const slots = tokens.filter((token) => 'name' in token);
  const body = tokens.map((token) => regexOf(token, fixed)).join('');
  return { source, tokens, slots, regex: new RegExp(`^${body}$`) };
}

/** The pieces of a pattern with what is known filled in: texts, and the slots that are left. */
export function fill({ tokens }: Pattern, known: Values): (string | Slot)[] {
  return tokens.flatMap((token): (string | Slot)[] => {
    if ('text' in token) return [token.text];
    const value = known[token.name];
    if (token.separator === undefined) return [value ?? token];
    return value === undefined || value === 'production' ? [] : [value + token.separator];
  });
}

/** The pattern as a person reads it, with what is known filled in. @example 'asgard-<codename>' */
export const show = (pattern: Pattern, known: Values): string =>
  fill(pattern, known)
    .map((piece) => (typeof piece === 'string' ? piece : `<${piece.name}>`))
    .join('');

// --- internal ---

const piece = /^(?<text>[^{]*)(?:\{(?<name>[^{}?]*)(?<optional>\?)?\}(?<after>.*))?$/su;

/** The text up to the first placeholder, that placeholder, and all behind it. */
const firstPiece = (
  source: string,
): Partial<Record<'text' | 'name' | 'optional' | 'after', string>> =>
  piece.exec(source)?.groups ?? { text: source };

/** `{codename}` is that of the named entity itself, or of another kind if its row says so. */
function codenameKindOf(table: NameTable, kind: string, name: string): CodenameKind | undefined {
  const own = isKindIn(table, kind) ? (table.rowOf(kind).codenameOf ?? kind) : kind;
  const owner = name === 'codename' ? own : name;
  return isCodenameKindIn(table, owner) ? owner : undefined;
}

function regexOf(token: Token, fixed: Values): string {
  if ('text' in token) return escape(token.text);
  const { name, separator, placeholder } = token;
  const value = fixed[name];
  const isFixed = value !== undefined && separator === undefined;
  const form = isFixed
    ? escape(value)
    : (placeholder.source ?? placeholder.oneOf?.map(escape).join('|'));
  return separator === undefined ? `(${form})` : `(?:(${form})${escape(separator)})?`;
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
