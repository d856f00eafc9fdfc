output "public_addresses" {
  description = "Address of each instance, for its place in the vault."
  value       = { for name, instance in oci_core_instance.this : name => instance.public_ip }
  sensitive   = true
}
