variable "location" {
  type = string
}

variable "instances" {
  type = map(object({
    shape     = string
    ocpus     = number
    memory_gb = number
    boot_gb   = number
    image_ref = string
  }))
}

output "arrived" {
  value = {
    location  = var.location
    instances = var.instances
  }
}
