variable "location" {
  description = "Name of the location that this root makes."
  type        = string
  nullable    = false
}

variable "instances" {
  description = "Instances by their names."
  type = map(object({
    shape     = string
    ocpus     = number
    memory_gb = number
    boot_gb   = number
    image_ref = string
  }))
  nullable = false
}

variable "secrets" {
  description = "From the vault: where instances are made, of which images, and who may sign in."
  type = object({
    compartment_id      = string
    availability_domain = string
    images              = map(string)
    admin_cidrs         = list(string)
    ssh_public_keys     = list(string)
  })
  sensitive = true
  nullable  = false
}
