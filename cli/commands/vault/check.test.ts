import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vaultFolder } from '../../fixtures/vault-folder.ts';
import smallLab from '../../fixtures/small/index.ts';
import { filledVault } from '../../fixtures/vault.ts';

const sound = 'The vault holds what the lab needs, and all of it fits together\n';
const isRoot = process.getuid?.() === 0;

describe('vault check', () => {
  test('finds nothing wrong with a good vault', async () => {
    const { run } = vaultFolder();
    expect(await run('check')).toMatchObject({ code: 0, out: sound });
    expect(await run('check')).toEqual({ code: 0, out: sound, err: '' });
  });

  test('tells all faults with what to do, and no value', async () => {
    const plain = filledVault(smallLab)
      .replace('id: 2097', 'id: 5000')
      .replace('asgard-atlas:', 'asgard-altas:');
    expect(await vaultFolder(plain).run('check')).toEqual({
      code: 1,
      out: `error[unknown-key]: vault_addresses.acheron-management-vlan.asgard-altas is nothing that the lab needs; did you mean 'asgard-atlas'?
  = help: correct it (\`homelab vault edit\`)

error[id-out-of-range]: vault_vlans.acheron-management-vlan.id is no id that a VLAN can have
  = help: write a whole number from 1 to 4094, as on the switches

2 errors in the vault
`,
      err: '',
    });
  });

  test('tells a vault that is no YAML, and nothing of what stands there', async () => {
    const { code, out } = await vaultFolder('vault_domain: "planted\n').run('check');
    expect({ code, out }).toEqual({
      code: 1,
      out: `error[not-yaml]: vault is not YAML at line 2: a sign is missing
  = help: compare it with ansible/inventory/vault.example.yml (\`homelab vault edit\`)

1 error in the vault
`,
    });
  });
});

describe('the password is', () => {
  test('that of the environment', async () => {
    const { folder, ask } = vaultFolder();
    const env = { ANSIBLE_VAULT_PASSWORD_FILE: join(folder, 'password') };
    expect(await ask('check', [], env)).toMatchObject({ code: 0 });
  });

  test.for([
    '[defaults]\nvault_password_file = password\n',
    '[defaults]\n# where it is\nvault_identity_list = asgard@password, other@prompt\n',
    '[galaxy]\nx = 1\n[defaults]\nroles_path = roles\nvault_password_file: ./password\n',
  ])('that of the settings of Ansible: %j', async (settings) => {
    const { folder, ask } = vaultFolder();
    writeFileSync(join(folder, 'ansible.cfg'), settings);
    expect(await ask('check')).toMatchObject({ code: 0 });
  });

  test('what a program says, where its file is one', async () => {
    const { folder, ask } = vaultFolder();
    const program = join(folder, 'ask-somebody');
    writeFileSync(program, `#!/bin/sh\ncat '${folder}/password'\n`, { mode: 0o755 });
    expect(await ask('check', ['--password-file', program])).toMatchObject({ code: 0 });
  });

  test('asked for, but only of somebody', async () => {
    expect(await vaultFolder().ask('check')).toEqual({
      code: 1,
      out: '',
      err: `error: the vault needs its password, and nobody is there to be asked
  = help: pass --password-file FILE, or name the file in ANSIBLE_VAULT_PASSWORD_FILE
`,
    });
  });
});

describe('a vault that cannot be used says why, and is left as it is:', () => {
  const faults: readonly (readonly [
    what: string,
    spoil: (vault: ReturnType<typeof vaultFolder>) => void,
    message: string,
  ])[] = [
    ['no vault', ({ file }) => rmSync(file), 'there is no vault yet: '],
    ['an empty one', ({ file }) => writeFileSync(file, ''), "vault.yml' is empty\n"],
    [
      'one cut off',
      ({ file }) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 300)),
      "vault.yml' is cut off or damaged\n",
    ],
    [
      'a file of the password that may be run, but is none to run',
      ({ folder }) => chmodSync(join(folder, 'password'), 0o755),
      "password', may be run, but is no program\n",
    ],
    [
      'one that begins with a byte order mark',
      ({ file }) => writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`),
      "vault.yml' begins with a byte order mark, which Ansible does not read\n",
    ],
    [
      'one that is no text',
      ({ file }) => writeFileSync(file, Buffer.from([0, 1, 2, 3])),
      "vault.yml' is no vault\n",
    ],
    [
      'a link that leads nowhere',
      ({ file }) => {
        rmSync(file);
        symlinkSync('gone.yml', file);
      },
      "vault.yml' is a link to 'gone.yml', which is not there\n",
    ],
    [
      'one in clear',
      ({ file }) => writeFileSync(file, 'vault_domain: planted.example.com\n'),
      "vault.yml' is not encrypted\n",
    ],
    [
      'a folder in its place',
      ({ file }) => {
        rmSync(file);
        mkdirSync(file);
      },
      "vault.yml' can't be read: a folder of that name is in the way (EISDIR)\n",
    ],
    [
      'another password',
      ({ folder }) => writeFileSync(join(folder, 'password'), 'another one'),
      "vault.yml' does not open with this password\n",
    ],
    [
      'an empty file of the password',
      ({ folder }) => writeFileSync(join(folder, 'password'), '\n'),
      "password', is empty\n",
    ],
    [
      'no file of the password',
      ({ folder }) => rmSync(join(folder, 'password')),
      'there is no file of the password at ',
    ],
    ...(isRoot
      ? []
      : [
          [
            'one that nobody may read',
            ({ file }: { file: string }) => chmodSync(file, 0o000),
            "vault.yml' can't be read: permission denied (EACCES)\n",
          ] as const,
        ]),
  ];

  test.for(faults)('%s', async ([, spoil, message]) => {
    const vault = vaultFolder();
    spoil(vault);
    const { code, out, err } = await vault.run('check');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(/^error: .*\n {2}= help: .*\n$/);
    expect(err).not.toContain('planted');
  });
});

describe('vault show', () => {
  test('prints a text as it is', async () => {
    expect(await vaultFolder().run('show', ['vault_domain'])).toEqual({
      code: 0,
      out: 'example.com\n',
      err: '',
    });
  });

  test('prints a table as YAML', async () => {
    const { out } = await vaultFolder().run('show', ['vault_addresses']);
    expect(out).toMatch(/^acheron-management-vlan:\n {2}asgard-atlas: [\d.]+\n$/);
  });

  test('tells the nearest key', async () => {
    expect(await vaultFolder().run('show', ['vault_domian'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(
        "error: the vault has no key 'vault_domian'; did you mean 'vault_domain'?\n",
      ),
    });
  });

  test('wants one key', async () => {
    expect(await vaultFolder().run('show')).toMatchObject({
      code: 2,
      err: 'error: vault show: which key? Pass one\nSee homelab vault show --help.\n',
    });
  });
});
