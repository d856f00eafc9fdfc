output "pools" {
  description = "Resource pools by name, for guests that wait until theirs is there."
  value       = { for name, pool in proxmox_virtual_environment_pool.this : name => pool.pool_id }
}

output "pci_mappings" {
  description = "Names of the mappings, for guests that wait until theirs is there."
  value       = { for name, mapping in proxmox_hardware_mapping_pci.this : name => mapping.name }
}
