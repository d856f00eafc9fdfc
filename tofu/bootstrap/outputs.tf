output "users" {
  description = "The IAM user that reads and writes state: whoever moves state here makes its key."
  value       = module.state.users
}
