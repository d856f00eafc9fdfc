import { UsageError, type Command } from '../../command.ts';
import { quote } from '../../suggest.ts';
import { painter, writeOut } from '../../terminal.ts';
import { changesBetween, contentOf, decrypt, earlier, showChanges } from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withVault } from './with-vault.ts';

export const vaultDiff: Command = {
  words: '[revision]',
  options: vaultOptions,
  about: [
    'Tells which keys of the vault changed since a revision of Git (default: HEAD), in words and ' +
      'without values.',
  ],
  examples: [
    ['homelab vault diff', 'what a commit would change'],
    ['homelab vault diff HEAD~3', 'since the third commit before the last one'],
  ],
  async run(args) {
    const [revision = 'HEAD', more] = args.words;
    if (more !== undefined)
      throw new UsageError(`vault diff: unexpected ${quote(more)}; one revision at a time`);
    return withVault(args, (lab, { place, password, plain }) => {
      const before = decrypt(place, earlier(place.vault, revision), password);
      const changes = changesBetween(contentOf(before), contentOf(plain));
      writeOut(
        changes.length > 0
          ? showChanges(lab, changes, painter(process.stdout))
          : `Nothing was changed since ${revision}\n`,
      );
      return 0;
    });
  },
};
