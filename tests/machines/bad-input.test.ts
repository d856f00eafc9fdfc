import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parseDocument } from 'yaml';
import { ansibleFolder } from './ansible-folder.ts';
import { hindrance } from './can-boot.ts';
import { onMachines } from './on-machines.ts';
import { furnish, unlikeReal } from './furniture.ts';
import { type House, makeHouse } from './house.ts';
import { machineLab } from './lab.ts';
import { until } from './machine.ts';

onMachines('a playbook', await hindrance(), () => {
  let house: House;
  beforeAll(async () => {
    house = await makeHouse({
      lab: machineLab,
      machines: ['proxy-01'],
      guests: join(import.meta.dirname, 'lxc-configs'),
      ansible: await ansibleFolder(),
      furnish,
      extra: unlikeReal,
    });
  });
  afterAll(() => house?.remove());

  const vaultFile = () => join(house.checkout, 'ansible/inventory/group_vars/all/vault.yml');

  /** Puts the vault back as it was when the test ends. */
  async function withVault(change: (text: string) => string | undefined): Promise<void> {
    const before = await readFile(vaultFile(), 'utf8');
    onTestFinished(() => writeFile(vaultFile(), before));
    const text = change(before);
    await (text === undefined ? rm(vaultFile()) : writeFile(vaultFile(), text));
  }

  test('without a vault says how to make one', async () => {
    await withVault(() => undefined);
    const { code, said } = await house.play('bootstrap');
    expect(code).not.toBe(0);
    expect(words(said)).toContain(
      'There is no vault, so no machine has an address: ansible/inventory/group_vars/all/vault.yml ' +
        'is missing. Make it with `npm run homelab -- vault init`',
    );
  });

  test('says which address the vault lacks', async () => {
    await withVault((text) => {
      const vault = parseDocument(text);
      vault.deleteIn(['vault_addresses', 'styx-servers-vlan', 'proxy-01']);
      return String(vault);
    });
    const { code, said } = await house.play('bootstrap');
    expect(code).not.toBe(0);
    expect(words(said)).toContain('The vault has no address of proxy-01 in styx-servers-vlan.');
  });

  test('with the wrong password of the vault stops before it meets a machine', async () => {
    const passwords = join(house.checkout, 'password');
    await writeFile(passwords, 'right');
    const before = await readFile(vaultFile(), 'utf8');
    onTestFinished(() => writeFile(vaultFile(), before));
    const lock = ['ansible-vault', 'encrypt', `--vault-password-file=${passwords}`] as const;
    await house.run(...lock, vaultFile());
    await writeFile(passwords, 'wrong');
    const wrong = await house.play('bootstrap', `--vault-password-file=${passwords}`);
    expect(wrong.code).not.toBe(0);
    expect(wrong.said).toMatch(/Decryption failed/);
    const none = await house.play('bootstrap');
    expect(none.code).not.toBe(0);
    expect(none.said).toMatch(/no vault secrets/);
    expect(wrong.said + none.said).not.toContain('TASK');
  });

  test('with a key that the machine does not know says so, and changes nothing', async () => {
    const other = join(house.checkout, 'other');
    await house.run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', other);
    const tries = ['--extra-vars', 'bootstrap_connection_tries=1'];
    const key = [`--private-key=${other}`, '--ssh-extra-args=-o ControlPath=none'];
    const { code, said, changed } = await house.play('bootstrap', ...key, ...tries);
    expect(code).not.toBe(0);
    expect(changed).toBe(0);
    expect(said).toMatch(/Permission denied \(publickey/);
  });

  test('that was killed in the middle is finished by the next run', async () => {
    const play = house.play('site');
    // The role base writes it after users and keys, and before journal and names.
    const middle = join(house.machine('proxy-01').root, 'etc/apt/apt.conf.d/10base');
    await until('the middle of the play', async () => existsSync(middle));
    await house.run('pkill', '-KILL', '-f', `${house.checkout}/extra.json`);
    expect((await play).code).not.toBe(0);
    const again = await house.play('site');
    expect(again.code, again.said).toBe(0);
  });

  test('names the machine that does not answer, and goes on with the others', async () => {
    const both = '--limit=proxy-01,authentik-01';
    const tries = ['--extra-vars', 'bootstrap_connection_tries=1'];
    const { code, said } = await house.play('bootstrap', both, ...tries);
    expect(code).not.toBe(0);
    expect(said).toMatch(/authentik-01 +: ok=\d+ +changed=0 +unreachable=1/);
    expect(said).toMatch(/proxy-01 +: ok=\d+ +changed=\d+ +unreachable=0 +failed=0/);
  });

  test('on a full disk fails with its words, and the next run heals', async () => {
    const machine = house.machine('proxy-01');
    const small =
      'mount -t tmpfs -o size=64k tmpfs /etc/apt/apt.conf.d && fallocate -l 64k /etc/apt/apt.conf.d/x';
    await machine.run('sh', '-c', small);
    const full = await house.play('bootstrap', '--tags=base');
    expect(full.code).not.toBe(0);
    expect(full.said).toMatch(/No space left on device/);
    await machine.run('umount', '/etc/apt/apt.conf.d');
    const healed = await house.play('bootstrap', '--tags=base');
    expect(healed.code, healed.said).toBe(0);
  });
});

// --- internal ---

const words = (said: string): string => said.replaceAll(/\s+/g, ' ');
