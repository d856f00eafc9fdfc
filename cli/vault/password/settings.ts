import { dirname, resolve } from 'node:path';
import { readIfThere } from '../read-file.ts';

/**
 * The file of the password that the settings of Ansible name, if they do: the first of
 * `vault_identity_list`, else `vault_password_file`. A relative path begins at the settings.
 */
export function fileInSettings(settings: string, home: string): string | undefined {
  const text = readIfThere(settings) ?? '';
  const [identity = ''] = valueOf(text, 'vault_identity_list')?.split(',') ?? [];
  const labelled = identity.trim().replace(/^[^@]*@/, '');
  const named = labelled === '' || labelled.startsWith('prompt') ? undefined : labelled;
  const file = named ?? valueOf(text, 'vault_password_file');
  return file === undefined ? undefined : resolve(dirname(settings), atHome(file, home));
}

/** @example atHome('~/password', '/home/me') // '/home/me/password' */
export const atHome = (file: string, home: string): string => file.replace(/^~(?=\/)/, home);

// --- internal ---

function valueOf(settings: string, key: string): string | undefined {
  const section = /^\[defaults\][^\n]*\n((?:(?!\[)[^\n]*(?:\n|$))*)/m.exec(settings)?.[1] ?? '';
  const value = new RegExp(`^${key}[ \\t]*[=:][ \\t]*([^\\n]*)$`, 'm').exec(section)?.[1]?.trim();
  return value === '' ? undefined : value;
}
