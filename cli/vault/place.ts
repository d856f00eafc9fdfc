import { join, resolve } from 'node:path';
import { root } from '../root.ts';
import { sources } from '../sources.ts';

/** The files of a vault, by their full paths. */
export interface VaultPlace {
  /** The inventory. */
  readonly folder: string;
  readonly vault: string;
  readonly attestation: string;
  /** Settings of Ansible, which may name the file of the password. */
  readonly settings: string;
}

/** @param inventory Folder as the user gave it. Default: that of this repository. */
export function placeOf(inventory: string | undefined): VaultPlace {
  const folder = inventory === undefined ? join(root, 'ansible/inventory') : resolve(inventory);
  return {
    folder,
    vault: join(folder, 'group_vars/all/vault.yml'),
    // Beside `group_vars`, where Ansible would read it as variables.
    attestation: join(folder, 'vault.attestation.json'),
    settings: join(folder, '../ansible.cfg'),
  };
}

/** A command on this vault. @example 'homelab vault init' */
export function vaultCommand({ vault, folder }: VaultPlace, command: string): string {
  const isOurs = vault === placeOf(undefined).vault;
  return `homelab vault ${command}${isOurs ? '' : ` --inventory ${shown(folder)}`}`;
}

/** A file as people know it. */
export const shown = (file: string): string => sources.show(file);
