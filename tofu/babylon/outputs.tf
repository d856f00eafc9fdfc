output "users" {
  description = "IAM users by bucket and writer: each gets a key, for vault_s3_writers."
  value       = { for name, bucket in module.buckets : name => bucket.users }
}
