output "users" {
  description = "IAM users by writer: whoever fills the vault makes a key for each."
  value       = { for name, user in aws_iam_user.writer : name => user.name }
}
