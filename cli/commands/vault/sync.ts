import type { Command } from '../../command.ts';
import { painter, writeErr, writeOut } from '../../terminal.ts';
import { changesBetween, contentOf, saveVault, showChanges, sync } from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withVault } from './with-vault.ts';

export const vaultSync: Command = {
  options: {
    ...vaultOptions,
    prune: { type: 'boolean', about: 'also remove what the lab does not need' },
  },
  about: [
    'Adds what the lab needs and the vault lacks: free addresses for new machines, ids and ' +
      'networks for new VLANs, random passwords; the rest stays as it is, comments included.',
    'Values that only others know are added as examples, for `homelab vault edit`.',
  ],
  examples: [
    ['homelab vault sync', 'after a change to the lab'],
    ['homelab vault sync --prune', 'and forget machines that are gone'],
  ],
  run: (args) =>
    withVault(args, (lab, vault) => {
      const synced = sync(lab, vault.plain, { sshPublicKeys: [] }, args.flag('prune'));
      const changes = changesBetween(contentOf(vault.plain), contentOf(synced.text));
      const paint = painter(process.stdout);
      if (changes.length > 0) saveVault(vault, synced.text);
      writeOut(
        changes.length > 0
          ? showChanges(lab, changes, paint)
          : 'The vault holds every key that the lab needs\n',
      );
      if (!args.flag('prune'))
        for (const key of synced.superfluous)
          writeErr(`${key} is nothing that the lab needs: --prune removes it\n`);
      for (const machine of synced.moved) writeErr(`${warningOf(machine)}\n`);
      return 0;
    }),
};

// --- internal ---

const warningOf = (machine: string): string =>
  `${painter(process.stderr)('warning', 'warning:')} ${machine} gets an address in another ` +
  'network. The next apply changes its network card: a container is restarted by that, a VM ' +
  'needs a reboot';
