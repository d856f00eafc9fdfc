import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLocale, neededTool } from '../../../tools/index.ts';
import { temporary } from '../../fixtures/temporary.ts';
import { ansibleVault } from './ansible-vault.ts';
import { formatOf } from './index.ts';

const { decrypt, encrypt } = ansibleVault;
const password = 'a password of more than 32 characters';
const plain = 'vault_domain: example.com\n# grüße 😀\n';

test('what was encrypted is read back, whatever it is', () => {
  const long = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(long, (text) => {
      expect(decrypt(encrypt(text, password), password)).toBe(Buffer.from(text).toString());
    }),
    { numRuns: 30 },
  );
});

test('the same text never looks the same', () => {
  expect(encrypt(plain, password)).not.toBe(encrypt(plain, password));
});

const ansible = (await neededTool('ansible-vault')) ?? '';
describe.skipIf(ansible === '')('the program ansible-vault', () => {
  test.for(['$ANSIBLE_VAULT;1.1;AES256', '$ANSIBLE_VAULT;1.2;AES256;asgard'])(
    'reads what was encrypted here: %s',
    async (head) => {
      const { file, run } = folder();
      writeFileSync(file, encrypt(plain, password, `${head}\nabcd\n`));
      expect(readFileSync(file, 'utf8')).toMatch(
        new RegExp(`^\\${head}\\n(?:[0-9a-f]{1,80}\\n)+$`),
      );
      expect(await run('view', file)).toBe(plain);
    },
  );

  test.for([
    ['without a label', []],
    ['with one', ['--encrypt-vault-id', 'asgard']],
  ] as const)('writes what is read here, %s', async ([, options]) => {
    const { file, run } = folder();
    writeFileSync(file, plain);
    await run('encrypt', ...options, file);
    const text = readFileSync(file, 'utf8');
    expect(decrypt(text, password)).toBe(plain);
    // The label of a file stays when it is written again.
    expect(encrypt(plain, password, text).split('\n')[0]).toBe(text.split('\n')[0]);
  });
});

describe('a file that does not open says why:', () => {
  const whole = encrypt(plain, password);
  const lines = whole.split('\n');

  test.for([
    ['another password', whole, 'does not open with this password'],
    [
      'a changed letter',
      whole.replace(/(..)\n$/, (_, last) => (last === '30' ? '31\n' : '30\n')),
      'does not open with this password',
    ],
    ['half of it', lines.slice(0, 3).join('\n'), 'is cut off or damaged'],
    ['a line less', lines.slice(0, -2).join('\n'), 'is cut off or damaged'],
    ['a sign less', whole.slice(0, -2), 'is cut off or damaged'],
    ['its head only', lines.slice(0, 1).join('\n'), 'is cut off or damaged'],
    [
      'version 1.0',
      whole.replace('1.1', '1.0'),
      'is in version 1.0 (AES256) of Ansible Vault; homelab reads 1.1 and 1.2 (AES256)',
    ],
  ] as const)('%s', ([what, text, message]) => {
    const given = what === 'another password' ? 'another one' : password;
    expect(() => formatOf(text).decrypt(text, given)).toThrow(message);
  });

  test.for([
    ['an empty one', '', 'is empty'],
    ['a blank one', '\n', 'is empty'],
    ['one in clear', plain, 'is not encrypted'],
    ['one that is indented', ` ${whole}`, 'is not encrypted'],
  ] as const)('%s', ([, text, message]) => {
    expect(() => formatOf(text)).toThrow(message);
  });
});

test('blanks around a password do not count, as in Ansible', () => {
  expect(decrypt(encrypt(plain, `${password}\n`), ` ${password}`)).toBe(plain);
});

// --- internal ---

function folder() {
  const home = temporary({ password: `${password}\n`, 'ansible.cfg': '' });
  const id = `asgard@${join(home, 'password')}`;
  const env = { ANSIBLE_CONFIG: join(home, 'ansible.cfg'), ANSIBLE_HOME: home, ...anyLocale };
  const run = async (command: string, ...args: readonly string[]): Promise<string> => {
    const options = { env, stripFinalNewline: false };
    return (await execa(ansible, [command, '--vault-id', id, ...args], options)).stdout;
  };
  return { file: join(home, 'vault.yml'), run };
}
