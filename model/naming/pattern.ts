import type { CodenameKind } from './convention.ts';
import { codenameKinds } from './convention.ts';
import { placeholderOf } from './placeholders.ts';
import type { Placeholder } from './placeholders.ts';

/** A piece of a pattern: fixed text, or a placeholder. */
export type Token =
  | { readonly text: string }
  | {
      readonly name: string;
      readonly placeholder: Placeholder;
      /** The kind whose codename it is. */
      readonly codenameOf?: CodenameKind;
      /** Of an optional placeholder: what stands between it and the next piece, and goes with it. */
      readonly separator?: string;
    };

/** A pattern, read once. */
export interface Pattern {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Placeholder tokens, in the order of the groups of `regex`. */
  readonly slots: readonly Exclude<Token, { text: string }>[];
  readonly regex: RegExp;
}

/** A pattern as its pieces; a placeholder that does not exist, or is not allowed, is reported by name instead. */
export function tokenize(kind: string, source: string, allowed?: readonly string[]): { tokens: Token[]; unknown: string[] } {
  const tokens: Token[] = [];
  const unknown: string[] = [];
  let rest = source;
  while (rest !== '') {
    const {
      text = '',
      name,
      optional,
      after = '',
    } = /^(?<text>[^{]*)(?:\{(?<name>[^{}?]*)(?<optional>\?)?\}(?<after>.*))?$/su.exec(rest)?.groups ?? { text: rest };
    if (text !== '') tokens.push({ text });
    if (name === undefined) break;
    const placeholder = allowed?.includes(name) === false ? undefined : placeholderOf(kind, name);
    const separator = optional ? after.slice(0, 1) : undefined;
    rest = after.slice(separator?.length ?? 0);
    if (!placeholder) unknown.push(name);
    else tokens.push({ name, placeholder, ...codenameKindOf(kind, name), ...(separator === undefined ? {} : { separator }) });
  }
  return { tokens, unknown };
}

/** Values of placeholders. */
type Values = Readonly<Record<string, string | undefined>>;

/** The pattern of a kind; a placeholder with a fixed value stands for that alone. */
export function compile(kind: string, source: string, fixed: Values): Pattern {
  const { tokens } = tokenize(kind, source);
  const slots = tokens.filter((token) => 'name' in token);
  return { source, tokens, slots, regex: new RegExp(`^${tokens.map((token) => regexOf(token, fixed)).join('')}$`) };
}

/** The pattern as a person reads it, with what is known filled in. @example 'asgard-<codename>' */
export function show(pattern: Pattern, known: Values): string {
  return pattern.tokens
    .map((token) => {
      if ('text' in token) return token.text;
      const value = known[token.name];
      if (token.separator === undefined) return value ?? `<${token.name}>`;
      return value === undefined || value === 'production' ? '' : value + token.separator;
    })
    .join('');
}

// --- internal ---

function codenameKindOf(kind: string, name: string): { codenameOf?: CodenameKind } {
  const codenameOf = codenameKinds.find((candidate) => candidate === (name === 'codename' ? (kind === 'host-fqdn' ? 'host' : kind) : name));
  return codenameOf ? { codenameOf } : {};
}

function regexOf(token: Token, fixed: Values): string {
  if ('text' in token) return escape(token.text);
  const { oneOf, source } = token.placeholder;
  const value = fixed[token.name];
  const form = value !== undefined && token.separator === undefined ? escape(value) : (source ?? oneOf?.map(escape).join('|'));
  return token.separator === undefined ? `(${form})` : `(?:(${form})${escape(token.separator)})?`;
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
