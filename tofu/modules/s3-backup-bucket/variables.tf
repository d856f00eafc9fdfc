variable "name" {
  description = "Name of the bucket, unique among those of everybody."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.name))
    error_message = "A bucket has 3 to 63 lower-case letters, digits and hyphens in its name."
  }
}

variable "purpose" {
  description = "What it is for, as a tag."
  type        = string
  nullable    = false
}

variable "versioning" {
  description = "Whether overwritten and deleted objects are kept."
  type        = bool
  nullable    = false
}

variable "noncurrent_days" {
  description = "Days for which overwritten and deleted objects are kept."
  type        = number
  nullable    = false

  validation {
    condition     = var.noncurrent_days >= 1
    error_message = "What is deleted is kept for a day at least."
  }
}

variable "object_lock_days" {
  description = "Days for which an object can be deleted by administrators only. Null: no lock."
  type        = number

  validation {
    condition     = var.object_lock_days == null || var.versioning
    error_message = "S3 locks objects only where it keeps their versions: set versioning."
  }
}

variable "writers" {
  description = "Who may write, each under a prefix of its own."
  type = map(object({
    prefix = string
  }))
  nullable = false

  validation {
    condition     = alltrue([for writer in var.writers : endswith(writer.prefix, "/")])
    error_message = "A prefix ends with a slash: without it vm/a reaches into vm/ab."
  }
  validation {
    condition     = alltrue([for name in keys(var.writers) : length("${var.name}-${name}") <= 64])
    error_message = "An IAM user has at most 64 characters: shorten the name of the bucket or the writer."
  }
}
