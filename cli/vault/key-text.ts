import { vaultKeys, type VaultPath } from '../../model/index.ts';

/**
 * A place in the vault, for people and shells.
 * @example keyText(['vlans', 'styx-servers-vlan', 'id']) // 'vault_vlans.styx-servers-vlan.id'
 */
export const keyText = (path: VaultPath): string => vaultKeys(path).join('.');
