module "state" {
  source = "../modules/s3-backup-bucket"

  name             = var.bucket
  purpose          = "tofu-state"
  versioning       = true
  noncurrent_days  = 365
  object_lock_days = null
  # Lock files lie beside states, and are deleted.
  writers = { opentofu = { prefix = "tofu/" } }
}
