variable "lxcs" {
  description = "LXC containers by their names."
  type = map(object({
    vm_id        = number
    node         = string
    description  = string
    tags         = list(string)
    pool         = string
    template     = string
    os_type      = string
    unprivileged = bool
    cores        = number
    memory_mb    = number
    swap_mb      = number
    rootfs = object({
      datastore = string
      size_gb   = number
    })
    features = object({
      nesting = bool
      keyctl  = bool
      fuse    = bool
      mount   = list(string)
    })
    mount_points = list(object({
      volume    = string
      path      = string
      size_gb   = number
      read_only = bool
    }))
    networks = list(object({
      vlan     = string
      bridge   = string
      firewall = bool
    }))
    on_boot    = bool
    protection = bool
    startup = object({
      order      = number
      up_delay   = number
      down_delay = number
    })
  }))
  nullable = false

  validation {
    condition     = alltrue([for lxc in var.lxcs : lxc.tags == sort(lxc.tags)])
    error_message = "Tags are sorted: any other order is a difference in every plan."
  }
}

variable "protected" {
  description = "Whether OpenTofu plans nothing that would delete one of them."
  type        = bool
  nullable    = false
}

variable "image_ids" {
  description = "Files that guests start from, by image and node: '<image>/<node>'."
  type        = map(string)
  nullable    = false
}

variable "secrets" {
  description = "From the vault: VLANs, one address per network and machine, and keys."
  type = object({
    vlans = map(object({
      id      = number
      cidr    = string
      gateway = string
      dns     = list(string)
    }))
    addresses       = map(map(string))
    ssh_public_keys = list(string)
  })
  sensitive = true
  nullable  = false

  validation {
    condition     = length(var.secrets.ssh_public_keys) > 0
    error_message = "secrets.ssh_public_keys is empty: nobody could sign in to a guest."
  }
  validation {
    condition     = alltrue([for vlan in var.secrets.vlans : vlan.id >= 1 && vlan.id <= 4094])
    error_message = "An id in secrets.vlans is not between 1 and 4094."
  }

  validation {
    condition = alltrue(flatten([
      for name, guest in var.lxcs : [
        for network in guest.networks : contains(keys(var.secrets.vlans), network.vlan)
      ]
    ]))
    error_message = "A guest is in a VLAN that secrets.vlans lacks: run `homelab vault sync`."
  }
  validation {
    condition = alltrue(flatten([
      for name, guest in var.lxcs : [
        for network in guest.networks : can(var.secrets.addresses[network.vlan][name])
      ]
    ]))
    error_message = "A guest has no address in one of its networks: run `homelab vault sync`."
  }
}
