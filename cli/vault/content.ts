import { LineCounter, parseDocument, type Document } from 'yaml';
import type { VaultFinding } from './check/finding.ts';

/** What a vault holds, as Ansible reads it. */
export interface Content {
  readonly [key: string]: unknown;
}

/** Reads a vault as Ansible does (YAML 1.1), or says where it is none. */
export function readContent(
  text: string,
): { readonly content: Content; readonly document: Document } | { readonly finding: VaultFinding } {
  const lines = new LineCounter();
  // Messages of the parser quote what they are about.
  const document = parseDocument(text, {
    version: '1.1',
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return broken(`is not YAML at line ${line}: ${faults.get(error.code) ?? 'it is malformed'}`);
  }
  const content = valueOf(document);
  return isMapping(content)
    ? { content, document }
    : broken('is not a mapping of keys to values, or an alias (`*name`) in it stands for nothing');
}

/** Whether a value has keys of its own. */
export const isMapping = (value: unknown): value is Content =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

/** What stands under keys; `undefined` where nothing does. */
export const valueAt = (content: Content, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) => (isMapping(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    content,
  );

/** Everything that has no keys of its own, with the keys that lead to it. */
export const leavesOf = (
  content: Content,
  above: readonly string[] = [],
): readonly (readonly [keys: readonly string[], value: unknown])[] =>
  Object.entries(content).flatMap(([key, value]) =>
    isMapping(value) ? leavesOf(value, [...above, key]) : [[[...above, key], value] as const],
  );

// --- internal ---

function valueOf(document: Document): unknown {
  try {
    return document.toJS() ?? {}; // empty, or comments only
  } catch {
    return undefined; // an alias (`*name`) of nothing
  }
}

const broken = (message: string): { readonly finding: VaultFinding } => ({
  finding: {
    key: 'vault',
    rule: 'not-yaml',
    message,
    help: 'compare it with ansible/inventory/vault.example.yml (`homelab vault edit`)',
  },
});

const faults: ReadonlyMap<string, string> = new Map([
  ['BAD_INDENT', 'its indentation does not fit'],
  ['BAD_QUOTE', 'quotes in it do not fit'],
  ['DUPLICATE_KEY', 'its key stands twice'],
  ['KEY_OVER_1024_CHARS', 'its key is too long'],
  ['MISSING_CHAR', 'a sign is missing'],
  ['MULTILINE_IMPLICIT_KEY', 'its key goes over several lines'],
  ['TAB_AS_INDENT', 'a tab indents it'],
]);
