/** What Ansible Vault encrypts: every address, password and token of the lab. */
export const vaultFile = 'ansible/inventory/group_vars/all/vault.yml';
