variable "location" {
  description = "Name of the location, for tags and the name of the network."
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

  validation {
    condition     = alltrue([for instance in var.instances : instance.boot_gb >= 50])
    error_message = "A boot volume of Oracle has 50 GB at least."
  }
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

  validation {
    condition     = length(var.secrets.ssh_public_keys) > 0
    error_message = "secrets.ssh_public_keys is empty: nobody could sign in to an instance."
  }
  validation {
    condition     = length(var.secrets.admin_cidrs) > 0
    error_message = "secrets.admin_cidrs is empty: nobody could reach an instance."
  }
  validation {
    condition = alltrue([
      for cidr in var.secrets.admin_cidrs :
      try(cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 8, false)
    ])
    error_message = "Each of secrets.admin_cidrs is a network, such as 203.0.113.0/24, and never everybody or a large part of them (/8 at most)."
  }
  validation {
    condition = alltrue([
      for instance in var.instances : contains(keys(var.secrets.images), instance.image_ref)
    ])
    error_message = "An instance has an image that secrets.images lacks: run `homelab vault sync`."
  }
}
