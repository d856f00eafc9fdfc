import { exampleOf, isPlaceholder, type VaultSecret } from '../../../model/index.ts';
import { keyText } from '../key-text.ts';
import type { VaultFinding } from './finding.ts';
import type { Held } from './keys.ts';

/** A value of the type that its reader expects, and that somebody has filled in. */
export interface Filled {
  readonly secret: VaultSecret;
  readonly value: string | number | readonly string[];
}

/** The value, or what is wrong with its type. */
export function filled({ secret, value }: Held): Filled | VaultFinding {
  const key = keyText(secret.path);
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  if (texts.some(isPlaceholder))
    return {
      key,
      rule: 'example-value',
      message: `is still the example (${secret.what})`,
      help: 'put the real one in its place (`homelab vault edit`)',
    };
  const fault = typeFault(secret, value);
  if (fault) return { key, rule: 'wrong-type', ...fault };
  return { secret, value: isTexts(value) || typeof value === 'number' ? value : String(value) };
}

// --- internal ---

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** What the reader expects is what the example is. */
function typeFault(
  secret: VaultSecret,
  value: unknown,
): { readonly message: string; readonly help: string } | undefined {
  const example = exampleOf(secret);
  if (value === null || value === '')
    return { message: 'has no value', help: `write it (${secret.what})` };
  if (typeof example === 'number') {
    if (typeof value === 'number') return undefined;
    return { message: 'must be a number', help: 'write digits, without quotes' };
  }
  if (typeof example === 'string') {
    if (typeof value === 'string') return undefined;
    return typeof value === 'object' && !(value instanceof Date)
      ? { message: 'must be a text', help: `write one value (${secret.what})` }
      : { message: `is read by Ansible as ${typeName(value)}`, help: 'put it into quotes' };
  }
  if (isTexts(value)) return undefined;
  return {
    message: 'must be a list of texts',
    help: 'write each on a line of its own, after `- `',
  };
}

const typeName = (value: unknown): string =>
  value instanceof Date ? 'a date' : typeof value === 'boolean' ? 'yes or no' : 'a number';
