import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ansibleVault } from '../../vault/format/ansible-vault.ts';
import { homelab } from '../../fixtures/homelab.ts';
import smallLab from '../../fixtures/small/index.ts';
import { vaultFolder } from '../../fixtures/vault-folder.ts';
import { filledVault, vaultPassword } from '../../fixtures/vault.ts';

const checked = 'No problems in 3 entities\n';

describe('what a check of the vault found is known to Git', () => {
  test('in hashes of what is public, and by who has the password', async () => {
    const { run, attestation } = vaultFolder();
    expect((await run('check')).err).toMatch(/^Wrote .*vault\.attestation\.json: commit it /);
    const text = readFileSync(attestation, 'utf8');
    const digest = expect.stringMatching(/^[\da-f]{64}$/);
    expect(JSON.parse(text)).toEqual({
      version: 1,
      model: digest,
      vault: digest,
      rules: expect.arrayContaining(['address-taken']),
      mac: digest,
    });
    // Nothing was changed, so nothing is written.
    expect((await run('check')).err).toBe('');
    expect(readFileSync(attestation, 'utf8')).toBe(text);
  });

  test('only if nothing is wrong', async () => {
    const { run, attestation } = vaultFolder(filledVault(smallLab).replace('id: 2097', 'id: 0'));
    expect((await run('check')).code).toBe(1);
    expect(existsSync(attestation)).toBe(false);
  });

  test('and is made again where somebody else made it', async () => {
    const { run, attestation } = vaultFolder();
    await run('check');
    const forged = readFileSync(attestation, 'utf8').replace(/"model": "../, '"model": "00');
    writeFileSync(attestation, forged);
    expect((await run('check')).err).toMatch(
      /^.* was not made with this password, and is replaced\n/,
    );
    expect(readFileSync(attestation, 'utf8')).not.toBe(forged);
  });
});

describe('check says of the vault, without its password,', () => {
  test('nothing if there is none, or it is another lab', async () => {
    expect(await check(vaultFolder(null))).toEqual({ code: 0, out: checked, err: '' });
    expect(await homelab(['check', '--lab', 'cli/fixtures/small'])).toMatchObject({ err: '' });
  });

  test('nothing if it was checked for the lab as it is', async () => {
    const vault = vaultFolder();
    await vault.run('check');
    expect(await check(vault)).toEqual({ code: 0, out: checked, err: '' });
  });

  test('that it was never checked', async () => {
    expect(await check(vaultFolder())).toEqual({
      code: 0,
      out: checked,
      err: `warning: the vault was never checked
  = help: run \`homelab vault check\`, and commit vault.attestation.json
`,
    });
  });

  test('that it was changed since', async () => {
    const vault = vaultFolder();
    await vault.run('check');
    writeFileSync(vault.file, ansibleVault.encrypt('a: 1', vaultPassword));
    expect((await check(vault)).err).toBe(`warning: the vault was changed after it was last checked
  = help: run \`homelab vault check\`, and commit vault.attestation.json
`);
  });

  test('that there is a rule that it was not checked by', async () => {
    const vault = vaultFolder();
    await vault.run('check');
    const attestation = JSON.parse(readFileSync(vault.attestation, 'utf8'));
    const rules = attestation.rules.filter((rule: string) => rule !== 'address-taken');
    writeFileSync(vault.attestation, JSON.stringify({ ...attestation, rules }));
    expect((await check(vault)).err)
      .toBe(`warning: there are rules that the vault was not checked by: address-taken
  = help: run \`homelab vault check\`, and commit vault.attestation.json
`);
  });

  test('that the lab has moved on to what the own lab is', async () => {
    const vault = vaultFolder();
    await vault.run('check');
    const { out, err } = await homelab(['check', '--inventory', join(vault.folder, 'inventory')]);
    expect(out).not.toBe(checked);
    expect(err)
      .toBe(`warning: the lab needs other things of its vault than when that was last checked
  = help: run \`homelab vault sync\`, then \`homelab vault check\`, and commit vault.attestation.json
`);
  });
});

// --- internal ---

const check = ({ folder }: { readonly folder: string }) =>
  homelab(['check', '--lab', 'cli/fixtures/small', '--inventory', join(folder, 'inventory')]);
