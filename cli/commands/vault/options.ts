import type { Option } from '../../command.ts';
import { labOption } from '../../lab/index.ts';

/** What every command of the vault is told. */
export const vaultOptions = {
  lab: labOption,
  inventory: {
    type: 'string',
    value: 'DIR',
    about:
      'folder of the inventory, whose group_vars/all/vault.yml is the vault ' +
      '(default: ansible/inventory of this repository)',
  },
  'password-file': {
    type: 'string',
    value: 'FILE',
    about:
      'file of the password (default: that of ANSIBLE_VAULT_PASSWORD_FILE, of ansible.cfg, ' +
      'or of `vault init`; else it is asked for)',
  },
} as const satisfies Readonly<Record<string, Option>>;
