import { stringify } from 'yaml';
import { UsageError, type Command } from '../../command.ts';
import { didYouMean, quote } from '../../suggest.ts';
import { writeOut } from '../../terminal.ts';
import { contentOf, isMapping, VaultError, type Content } from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withVault } from './with-vault.ts';

export const vaultShow: Command = {
  words: '<key>',
  options: vaultOptions,
  about: [
    'Prints a value of the vault, in clear. A text is printed as it is, so that it can go into a ' +
      'pipe; a list or a table as YAML.',
  ],
  examples: [
    ['homelab vault show vault_vlans.styx-servers-vlan', 'a network'],
    ['homelab vault show vault_addresses.styx-servers-vlan.k8s-master-01', 'an address'],
  ],
  async run(args) {
    const [key, more] = args.words;
    if (key === undefined) throw new UsageError('vault show: which key? Pass one');
    if (more !== undefined)
      throw new UsageError(`vault show: unexpected ${quote(more)}; one key at a time`);
    return withVault(args, async (_lab, { plain }) => {
      const values = valuesIn(contentOf(plain));
      if (!values.has(key))
        throw new VaultError(
          `the vault has no key ${quote(key)}${await didYouMean(key, values.keys())}`,
          'write it as in the messages of `homelab vault check`, with dots: vault_domain, ' +
            'vault_vlans.<vlan>.id, vault_addresses.<network>.<machine>',
        );
      const value = values.get(key);
      writeOut(
        typeof value === 'object' ? stringify(value, { lineWidth: 0 }) : `${String(value)}\n`,
      );
      return 0;
    });
  },
};

// --- internal ---

/** Tables and values by their full keys. */
const valuesIn = (content: Content, above = ''): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(content).flatMap(([key, value]) => [
      [`${above}${key}`, value] as const,
      ...(isMapping(value) ? valuesIn(value, `${above}${key}.`) : []),
    ]),
  );
