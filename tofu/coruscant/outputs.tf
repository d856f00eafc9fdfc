output "public_addresses" {
  description = "Address of each instance, for vault_addresses."
  value       = module.bastion.public_addresses
  sensitive   = true
}
