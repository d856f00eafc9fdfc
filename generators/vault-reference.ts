import type { VaultPath } from '../model/index.ts';

/**
 * A reference into the vault, as the Jinja template that Ansible follows when the value is needed.
 * Names of the convention hold no quote, so they stand in quotes as they are; fields are words of
 * ours, and follow a dot.
 *
 * @example
 * vaultReference(['hosts', 'k8s-master-01', 'ipv4'])
 * // "{{ vault_hosts['k8s-master-01'].ipv4 }}"
 */
export function vaultReference([table, entry, ...fields]: VaultPath): string {
  const named = entry === undefined ? '' : `['${entry}']`;
  return `{{ vault_${[table + named, ...fields].join('.')} }}`;
}
