output "ids" {
  description = "Files by image and node: '<image>/<node>'."
  value       = { for key, file in proxmox_download_file.this : key => file.id }
}
