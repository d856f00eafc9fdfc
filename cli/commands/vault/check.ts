import type { Command } from '../../command.ts';
import { painter, writeOut } from '../../terminal.ts';
import { findingsIn, showFindings } from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withVault } from './with-vault.ts';

export const vaultCheck: Command = {
  options: vaultOptions,
  about: [
    'Finds what is wrong with the vault, all of it at once, and never prints a value: ' +
      'every key that the lab needs and nothing else, addresses in their networks, ' +
      'no address and no id twice, values in a form that their reader accepts.',
    'Exit code 1 if there is anything.',
  ],
  examples: [
    ['homelab vault check', 'asks for the password, if no file has it'],
    ['homelab vault check --password-file ../password', 'for programs'],
  ],
  run: (args) =>
    withVault(args, (lab, vault) => {
      const findings = findingsIn(lab, vault.plain, vault.password.text);
      if (findings.length > 0) {
        writeOut(showFindings(findings, painter(process.stdout)));
        return 1;
      }
      writeOut('The vault holds what the lab needs, and all of it fits together\n');
      return 0;
    }),
};
