/**
 * A reference into the vault, as the Jinja template that Ansible follows when the value is needed.
 * Names of the convention hold no quote, so they stand in quotes as they are.
 *
 * @example vaultReference('hosts', 'k8s-master-01', 'ipv4') // "{{ vault_hosts['k8s-master-01'].ipv4 }}"
 */
export const vaultReference = (table: string, name: string, field?: string): string =>
  `{{ vault_${table}['${name}']${field === undefined ? '' : `.${field}`} }}`;
