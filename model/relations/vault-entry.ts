import type { VaultPath } from '../products/index.ts';
import type { VaultExample, VaultSecret } from './secrets.ts';

/**
 * The keys under which the vault holds what stands at a path: its tables are variables of Ansible,
 * and those have a prefix.
 * @example vaultKeys(['domain']) // ['vault_domain']
 */
export const vaultKeys = ([table, ...steps]: VaultPath): VaultPath => [`vault_${table}`, ...steps];

/** A made-up value for the example. Where it needs no form, nobody can mistake it for a real one. */
export const exampleOf = ({ what, example }: VaultSecret): VaultExample =>
  example ?? placeholderOf(what);

/**
 * What stands for a value that nobody has filled in yet.
 * @example placeholderOf('account id') // 'EXAMPLE-account-id'
 */
export const placeholderOf = (what: string): string => `${MARK}${what.replaceAll(' ', '-')}`;

/** Whether a text of the vault is, or holds, a value that nobody has filled in yet. */
export const isPlaceholder = (text: string): boolean => text.includes(MARK);

// --- internal ---

const MARK = 'EXAMPLE-';
