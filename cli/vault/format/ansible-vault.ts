import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  pbkdf2Sync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { VaultError } from '../vault-error.ts';
import type { VaultFormat } from './format.ts';

/**
 * The format of the program `ansible-vault`, versions 1.1 and 1.2; the latter has a label (vault
 * id). https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html
 */
export const ansibleVault: VaultFormat = {
  name: 'Ansible Vault',
  recognises: (text) => text.startsWith(`${MAGIC};`),
  decrypt: (text, password) => {
    const { salt, mac, encrypted } = partsOf(text);
    const keys = keysOf(password, salt);
    if (!timingSafeEqual(macOf(encrypted, keys), mac)) throw refused();
    const decipher = createDecipheriv(CIPHER, keys.cipher, keys.iv);
    return unpadded(Buffer.concat([decipher.update(encrypted), decipher.final()])).toString();
  },
  encrypt: (plain, password, before = '') => {
    const salt = randomBytes(32);
    const keys = keysOf(password, salt);
    const cipher = createCipheriv(CIPHER, keys.cipher, keys.iv);
    const encrypted = Buffer.concat([cipher.update(padded(Buffer.from(plain))), cipher.final()]);
    const parts = [salt, macOf(encrypted, keys), encrypted].map((part) => part.toString('hex'));
    const body = Buffer.from(parts.join('\n')).toString('hex');
    return [headOf(before), ...(body.match(/.{1,80}/g) ?? []), ''].join('\n');
  },
};

// --- internal ---

const MAGIC = '$ANSIBLE_VAULT';
const CIPHER = 'aes-256-ctr';
/** Few by the standards of today, and fixed by the format: the password has to be long. */
const ITERATIONS = 10_000;
const BLOCK = 16;

interface Parts {
  readonly salt: Buffer;
  readonly mac: Buffer;
  readonly encrypted: Buffer;
}

/** @throws VaultError if it is not whole, or of another version */
function partsOf(text: string): Parts {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const [, version = '?', cipher = '?'] = head.split(';');
  if (!['1.1', '1.2'].includes(version) || cipher !== 'AES256')
    throw new VaultError(
      `is in version ${version} (${cipher}) of Ansible Vault; homelab reads 1.1 and 1.2 (AES256)`,
      'write it again with a current ansible-vault: ansible-vault rekey <file>',
    );
  const [salt, mac, encrypted, ...rest] =
    fromHex(lines.join(''))?.toString('latin1').split('\n').map(fromHex) ?? [];
  const isWhole = salt && mac?.length === 32 && encrypted && encrypted.length > 0;
  if (!isWhole || encrypted.length % BLOCK !== 0 || rest.length > 0) throw cutOff();
  return { salt, mac, encrypted };
}

const fromHex = (text: string): Buffer | undefined =>
  /^(?:[\da-f]{2})*$/i.test(text) ? Buffer.from(text, 'hex') : undefined;

interface Keys {
  readonly cipher: Buffer;
  readonly mac: Buffer;
  readonly iv: Buffer;
}

function keysOf(password: string, salt: Buffer): Keys {
  const derived = pbkdf2Sync(password.trim(), salt, ITERATIONS, 80, 'sha256');
  return {
    cipher: derived.subarray(0, 32),
    mac: derived.subarray(32, 64),
    iv: derived.subarray(64),
  };
}

const macOf = (encrypted: Buffer, keys: Keys): Buffer =>
  createHmac('sha256', keys.mac).update(encrypted).digest();

/** PKCS7: https://www.rfc-editor.org/rfc/rfc5652#section-6.3 */
function padded(plain: Buffer): Buffer {
  const missing = BLOCK - (plain.length % BLOCK);
  return Buffer.concat([plain, Buffer.alloc(missing, missing)]);
}

const unpadded = (plain: Buffer): Buffer => plain.subarray(0, -(plain.at(-1) ?? 0));

const headOf = (before: string): string =>
  /^\$ANSIBLE_VAULT;1\.2;AES256;[^\r\n]+/.exec(before)?.[0] ?? `${MAGIC};1.1;AES256`;

const refused = (): VaultError =>
  new VaultError(
    'does not open with this password',
    'pass the right one<from>, with --password-file FILE; if it is the right one, the file is ' +
      'cut off or was changed: restore it from Git',
  );

const cutOff = (): VaultError =>
  new VaultError('is cut off or damaged', 'restore it from Git: git checkout -- <file>');
