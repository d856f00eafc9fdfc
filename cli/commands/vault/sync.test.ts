import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { git } from '../../../tests/git.ts';
import smallLab from '../../fixtures/small/index.ts';
import { vaultFolder } from '../../fixtures/vault-folder.ts';
import { filledVault, vaultPassword } from '../../fixtures/vault.ts';
import { ansibleVault } from '../../vault/format/ansible-vault.ts';

const whole = filledVault(smallLab);
const withoutAtlas = whole.replace(
  / {4}asgard-atlas: .*\n/,
  '    asgard-hyperion: 198.51.100.222\n',
);

describe('vault sync', () => {
  test('changes nothing of a vault that lacks nothing', async () => {
    const { file, run } = vaultFolder();
    const before = readFileSync(file, 'utf8');
    expect(await run('sync')).toEqual({
      code: 0,
      out: 'The vault holds every key that the lab needs\n',
      err: '',
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('gives a new machine a free address, and removes nothing', async () => {
    const { run, plain } = vaultFolder(withoutAtlas);
    expect(await run('sync')).toEqual({
      code: 0,
      out:
        '+ vault_addresses.acheron-management-vlan.asgard-atlas  ' +
        'address of asgard-atlas in acheron-management-vlan\n',
      err:
        'vault_addresses.acheron-management-vlan.asgard-hyperion is nothing that the lab needs: ' +
        '--prune removes it\n',
    });
    expect(plain()).toContain('    asgard-hyperion: 198.51.100.222\n    asgard-atlas: 198.51.100.');
  });

  test('removes what nothing needs if it is told to', async () => {
    const { run, plain } = vaultFolder(withoutAtlas);
    const { out, err } = await run('sync', ['--prune']);
    expect(out).toContain('- vault_addresses.acheron-management-vlan.asgard-hyperion  ');
    expect(err).toBe('');
    expect(plain()).not.toContain('hyperion');
    expect((await run('check')).code).toBe(0);
  });

  test('gives back what was removed since the last commit, but for addresses', async () => {
    const { file, run, plain } = vaultFolder();
    const committed = plain();
    git(dirname(file), 'init', '--quiet');
    git(dirname(file), 'add', '.');
    git(dirname(file), 'commit', '--quiet', '--message', 'the vault');
    const without = committed.replace(/^vault_tofu_state_passphrase: .*\n/m, '');
    writeFileSync(file, ansibleVault.encrypt(without, vaultPassword));
    expect(await run('sync')).toMatchObject({
      code: 0,
      err: 'vault_tofu_state_passphrase is again what it was in the last commit\n',
    });
    expect(parse(plain())).toEqual(parse(committed));
  });

  test('warns that a passphrase made anew opens no state', async () => {
    const without = whole.replace(/^vault_tofu_state_passphrase: .*\n/m, '');
    const { err } = await vaultFolder(without).run('sync');
    expect(err).toContain(
      'warning: vault_tofu_state_passphrase was made anew. It opens no state and no plan',
    );
  });

  test('says which machine will be restarted', async () => {
    const elsewhere = whole.replace(
      'vault_addresses:\n  acheron-management-vlan:',
      'vault_addresses:\n  styx-servers-vlan:',
    );
    const { err } = await vaultFolder(elsewhere).run('sync');
    expect(err).toContain(
      'warning: asgard-atlas gets an address in another network. The next apply changes its network card',
    );
  });
});

describe('vault diff', () => {
  test('tells which keys changed since a commit, and no value', async () => {
    const { folder, file, run } = vaultFolder();
    git(folder, 'init', '--quiet');
    git(folder, 'add', file);
    git(folder, 'commit', '--quiet', '--message', 'first');
    expect((await run('diff')).out).toBe('Nothing was changed since HEAD\n');
    const editor = join(folder, 'editor');
    writeFileSync(editor, `#!/bin/sh\nsed -i.old 's/id: 2097/id: 2098/' "$1"\n`, { mode: 0o755 });
    await run('edit', [], { EDITOR: editor });
    expect(await run('diff', ['HEAD'])).toEqual({
      code: 0,
      out: '~ vault_vlans.acheron-management-vlan.id  VLAN id of acheron-management-vlan\n',
      err: '',
    });
  });

  test('says where Git knows no vault', async () => {
    const { folder, run } = vaultFolder();
    git(folder, 'init', '--quiet');
    expect(await run('diff', ['nowhere'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^error: Git knows no '.*vault.yml' at 'nowhere'\n {2}= help: /),
    });
  });
});
