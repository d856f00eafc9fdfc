import { VaultError } from '../vault-error.ts';
import { ansibleVault } from './ansible-vault.ts';
import type { VaultFormat } from './format.ts';

/** Every format that is read. New vaults are of the first one. */
const formats: readonly [VaultFormat, ...VaultFormat[]] = [ansibleVault];

export const [newFormat] = formats;

/** @throws VaultError, whose message begins with a verb, if a text is no vault */
export function formatOf(text: string): VaultFormat {
  const format = formats.find(({ recognises }) => recognises(text));
  if (format) return format;
  if (text.trim() === '')
    throw new VaultError(
      'is empty',
      'restore it from Git (git checkout -- <file>), or delete it and run `homelab vault init`',
    );
  if (text.startsWith(BYTE_ORDER_MARK))
    throw new VaultError(
      'begins with a byte order mark, which Ansible does not read',
      'save it as UTF-8 without one, or restore it from Git (git checkout -- <file>)',
    );
  if (text.includes('\0'))
    throw new VaultError('is no vault', 'restore it from Git (git checkout -- <file>)');
  throw new VaultError(
    'is not encrypted',
    'if it holds secrets, encrypt it (ansible-vault encrypt <file>) before Git sees it, and ' +
      'change those that Git has seen',
  );
}

// --- internal ---

const BYTE_ORDER_MARK = '\ufeff';
