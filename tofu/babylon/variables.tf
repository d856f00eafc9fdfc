variable "location" {
  description = "Name of the location that this root makes."
  type        = string
  nullable    = false
}

variable "buckets" {
  description = "Buckets by their names, with who may write to them."
  type = map(object({
    purpose          = string
    versioning       = bool
    noncurrent_days  = number
    object_lock_days = number
    writers = map(object({
      prefix = string
    }))
  }))
  nullable = false
}
