import type { Command } from '../../command.ts';
import { painter, writeErr, writeOut } from '../../terminal.ts';
import {
  changesBetween,
  contentOf,
  decrypt,
  earlier,
  readIfThere,
  saveVault,
  showChanges,
  sync,
  VaultError,
  type Content,
  type OpenVault,
} from '../../vault/index.ts';
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
      const synced = sync(lab, vault.plain, {
        person: { sshPublicKeys: [] },
        prune: args.flag('prune'),
        earlier: committed(vault),
      });
      const changes = changesBetween(contentOf(vault.plain), contentOf(synced.text));
      const paint = painter(process.stdout);
      if (changes.length > 0) {
        refuseIfChanged(vault);
        saveVault(vault, synced.text);
      }
      writeOut(
        changes.length > 0
          ? showChanges(lab, changes, paint)
          : 'The vault holds every key that the lab needs\n',
      );
      if (!args.flag('prune'))
        for (const key of synced.superfluous)
          writeErr(`${key} is nothing that the lab needs: --prune removes it\n`);
      for (const key of synced.restored)
        writeErr(`${key} is again what it was in the last commit\n`);
      if (synced.made.includes(PASSPHRASE)) writeErr(`${warning(madeAnew)}\n`);
      for (const machine of synced.moved) writeErr(`${warning(movedTo(machine))}\n`);
      return 0;
    }),
};

// --- internal ---

/** @throws VaultError if somebody else wrote it since it was read */
function refuseIfChanged({ place, encrypted }: OpenVault): void {
  if (readIfThere(place.vault) === encrypted) return;
  throw new VaultError(
    'somebody else changed the vault meanwhile; nothing was saved',
    'run `homelab vault sync` again',
  );
}

/** The vault as Git has it; empty where it has none that this password opens. */
function committed({ place, password }: OpenVault): Content {
  try {
    return contentOf(decrypt(place, earlier(place.vault, 'HEAD'), password));
  } catch (error) {
    if (error instanceof VaultError) return {};
    throw error;
  }
}

const PASSPHRASE = 'vault_tofu_state_passphrase';

const warning = (text: string): string =>
  `${painter(process.stderr)('warning', 'warning:')} ${text}`;

const madeAnew =
  `${PASSPHRASE} was made anew. It opens no state and no plan that OpenTofu wrote before: if ` +
  'there is one, put the old passphrase back with `homelab vault edit`';

const movedTo = (machine: string): string =>
  `${machine} gets an address in another network. The next apply changes its network card: a ` +
  'container is restarted by that, a VM needs a reboot';
