variable "zone" {
  description = "Domain under which the names stand. Null where there is no tunnel."
  type        = string

  validation {
    condition     = var.zone != null || length(var.tunnels) == 0
    error_message = "A tunnel needs a zone for its names."
  }
}

variable "tunnels" {
  description = "Tunnels by their names: which public name leads to which proxy."
  type = map(object({
    ingress = list(object({
      hostname_label = string
      service        = string
      no_tls_verify  = bool
    }))
  }))
  nullable = false

  validation {
    condition = alltrue(flatten([
      for tunnel in var.tunnels : [for rule in tunnel.ingress : can(regex("^https?://", rule.service))]
    ]))
    error_message = "A service is a URL, such as https://proxy.example.com:443."
  }
  validation {
    condition = length(distinct(flatten([
      for tunnel in var.tunnels : [for rule in tunnel.ingress : rule.hostname_label]
    ]))) == sum(concat([0], [for tunnel in var.tunnels : length(tunnel.ingress)]))
    error_message = "A name leads into two tunnels, or twice into one."
  }
}

variable "secrets" {
  description = "From the vault: the account of Cloudflare, and its zone."
  type = object({
    account_id = string
    zone_id    = string
  })
  sensitive = true
  nullable  = false
}
