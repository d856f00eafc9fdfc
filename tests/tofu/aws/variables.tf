variable "location" {
  type = string
}

variable "buckets" {
  type = map(object({
    purpose          = string
    versioning       = bool
    noncurrent_days  = number
    object_lock_days = number
    writers = map(object({
      prefix = string
    }))
  }))
}

output "arrived" {
  value = {
    location = var.location
    buckets  = var.buckets
  }
}
