variable "zone" {
  type = string
}

variable "tunnels" {
  type = map(object({
    ingress = list(object({
      hostname_label = string
      service        = string
      no_tls_verify  = bool
    }))
  }))
}

output "arrived" {
  value = {
    zone    = var.zone
    tunnels = var.tunnels
  }
}
