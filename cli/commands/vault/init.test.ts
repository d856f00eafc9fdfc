import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vaultFolder } from '../../fixtures/vault-folder.ts';

const answers = `# who we are
vault_domain: home.arpa # inside only
vault_vlans:
  acheron-management-vlan: { id: 7, cidr: 198.51.100.0/24 }
vault_proxmox:
  asgard: { api_token: 'opentofu@pve!a=b', endpoint: 'https://198.51.100.2:8006/' }
`;

describe('vault init', () => {
  test('makes a plan around the answers, and keeps their comments', async () => {
    const { folder, run, plain } = vaultFolder(null);
    writeFileSync(join(folder, 'answers.yml'), answers);
    const { code, err } = await run('init', ['--from', join(folder, 'answers.yml'), '--yes']);
    expect(code).toBe(0);
    expect(err).toMatch(/^What '.*answers\.yml' holds is in the vault now: remove the file/);
    expect(plain()).toMatch(/^# who we are\nvault_domain: home.arpa # inside only\n/);
    expect(parse(plain())).toMatchObject({
      vault_vlans: {
        'acheron-management-vlan': {
          id: 7,
          cidr: '198.51.100.0/24',
          gateway: '198.51.100.1',
          dns: ['198.51.100.1'],
        },
      },
      vault_addresses: { 'acheron-management-vlan': { 'asgard-atlas': '198.51.100.10' } },
    });
  });

  test('makes a strong password that only its owner can read', async () => {
    const { folder, ask, file } = vaultFolder(null);
    const { code, out } = await ask('init', ['--yes'], { HOME: folder });
    expect(code).toBe(0);
    const password = join(folder, 'homelab/small.vault-password');
    expect(out).toContain(`small.vault-password': keep a copy in a password manager`);
    expect(out).toMatch(/\nLeft to fill in: 3 values\. /);
    expect(readFileSync(password, 'utf8')).toMatch(/^[\w-]{48}\n$/);
    expect(statSync(password).mode & 0o777).toBe(0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // It is found again by itself.
    expect((await ask('check')).out).toMatch(/^error\[example-value\]: vault_ssh_public_keys/);
  });

  test('takes the public keys of the person', async () => {
    const { folder, run, plain } = vaultFolder(null);
    const key = `ssh-ed25519 AAAA${'C'.repeat(60)} me`;
    const { code } = await run('init', ['--yes'], { HOME: homeWith(folder, key) });
    expect(code).toBe(0);
    expect(parse(plain())).toMatchObject({ vault_ssh_public_keys: [key] });
  });

  test('never touches a vault that is there', async () => {
    const { file, run } = vaultFolder();
    const before = readFileSync(file, 'utf8');
    const { code, err } = await run('init', ['--yes']);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: there is a vault already: .*\n {2}= help: .*`homelab vault sync`/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test.for([
    ['vault_domian: x\n', 'error[unknown-key]: vault_domian is nothing that the lab needs'],
    [
      'vault_vlans: { acheron-management-vlan: { id: 9000 } }\n',
      'error[id-out-of-range]: vault_vlans.acheron-management-vlan.id is no id that a VLAN can have',
    ],
    ['vault_vlans: [\n', 'error: the vault is not YAML at line '],
  ] as const)('writes nothing where the answers are wrong: %j', async ([text, message]) => {
    const { folder, run, isThere } = vaultFolder(null);
    writeFileSync(join(folder, 'answers.yml'), text);
    const { code, err } = await run('init', ['--from', join(folder, 'answers.yml'), '--yes']);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(isThere()).toBe(false);
  });

  test('refuses a password that is too short, and one inside the repository', async () => {
    const { folder, ask, run, isThere } = vaultFolder(null);
    const inside = 'ansible/vault-password';
    expect((await ask('init', ['--yes', '--password-file', inside])).err).toContain(
      "error: the password would lie in this repository, at 'ansible/vault-password'\n",
    );
    expect(existsSync(inside)).toBe(false);
    writeFileSync(join(folder, 'password'), 'short');
    expect((await run('init', ['--yes'])).err).toContain(
      'error[short-password]: password of the vault has fewer than 32 characters',
    );
    expect(isThere()).toBe(false);
  });

  test('asks, but only somebody', async () => {
    expect(await vaultFolder(null).run('init')).toEqual({
      code: 1,
      out: '',
      err: `error: nobody is there to be asked
  = help: pass --yes to accept what is proposed, and --from FILE with what you know better
`,
    });
  });
});

// --- internal ---

function homeWith(folder: string, key: string): string {
  const home = join(folder, 'home');
  mkdirSync(join(home, '.ssh'), { recursive: true });
  writeFileSync(join(home, '.ssh/id_ed25519.pub'), `${key}\n`);
  return home;
}
