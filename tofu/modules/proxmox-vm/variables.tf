variable "vms" {
  description = "VMs by their names."
  type = map(object({
    vm_id       = number
    node        = string
    description = string
    tags        = list(string)
    pool        = string
    image       = string
    cores       = number
    cpu_type    = string
    memory_mb   = number
    ballooning  = bool
    machine     = string
    bios        = string
    agent       = bool
    on_boot     = bool
    protection  = bool
    startup = object({
      order      = number
      up_delay   = number
      down_delay = number
    })
    disks = list(object({
      interface = string
      datastore = string
      size_gb   = number
      ssd       = bool
      discard   = bool
      backup    = bool
    }))
    networks = list(object({
      vlan     = string
      bridge   = string
      firewall = bool
    }))
    pci = list(object({
      mapping = string
      pcie    = bool
      xvga    = bool
    }))
    cloud_init = object({
      user       = string
      dns_domain = string
    })
  }))
  nullable = false

  validation {
    condition = alltrue([
      for vm in var.vms : length(vm.pci) == 0 || (vm.machine == "q35" && vm.bios == "ovmf" && !vm.ballooning)
    ])
    error_message = "A VM with a card needs machine q35, bios ovmf and no ballooning."
  }
  validation {
    condition     = alltrue([for vm in var.vms : vm.tags == sort(vm.tags)])
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
      for name, guest in var.vms : [
        for network in guest.networks : contains(keys(var.secrets.vlans), network.vlan)
      ]
    ]))
    error_message = "A guest is in a VLAN that secrets.vlans lacks: run `homelab vault sync`."
  }
  validation {
    condition = alltrue(flatten([
      for name, guest in var.vms : [
        for network in guest.networks : can(var.secrets.addresses[network.vlan][name])
      ]
    ]))
    error_message = "A guest has no address in one of its networks: run `homelab vault sync`."
  }
}
