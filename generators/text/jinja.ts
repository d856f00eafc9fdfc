/** A place in the vault. */
export interface VaultPlace {
  /** Variable without its prefix `vault_`. */
  readonly table: string;
  /** Entry in it. */
  readonly name?: string;
  /** Field of the entry. */
  readonly field?: string;
}

/**
 * A reference into the vault, as the Jinja template that Ansible follows when the value is needed.
 * Names of the convention hold no quote, so they stand in quotes as they are.
 *
 * @example
 * vaultReference({ table: 'hosts', name: 'k8s-master-01', field: 'ipv4' })
 * // "{{ vault_hosts['k8s-master-01'].ipv4 }}"
 */
export function vaultReference({ table, name, field }: VaultPlace): string {
  const entry = name === undefined ? '' : `['${name}']`;
  const member = field === undefined ? '' : `.${field}`;
  return `{{ vault_${table}${entry}${member} }}`;
}
