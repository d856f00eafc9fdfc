variable "zone" {
  description = "Domain under which the names stand. Null where there is no tunnel."
  type        = string
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
