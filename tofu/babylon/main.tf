module "buckets" {
  source   = "../modules/s3-backup-bucket"
  for_each = var.buckets

  name             = each.key
  purpose          = each.value.purpose
  versioning       = each.value.versioning
  noncurrent_days  = each.value.noncurrent_days
  object_lock_days = each.value.object_lock_days
  writers          = each.value.writers
}
