variable "location" {
  description = "Name of the location that this root makes."
  type        = string
  nullable    = false
}

variable "nodes" {
  description = "Proxmox nodes by their exact names: where guest disks and downloads lie, and the bridge."
  type = map(object({
    datastore       = string
    image_datastore = string
    bridge          = string
  }))
  nullable = false
}

variable "images" {
  description = "Images that guests start from, with the nodes that need them."
  type = map(object({
    url                = string
    file_name          = string
    checksum           = string
    checksum_algorithm = string
    content_type       = string
    nodes              = list(string)
  }))
  nullable = false
}

variable "pools" {
  description = "Proxmox resource pools by their ids."
  type = map(object({
    comment = string
  }))
  nullable = false
}

variable "pci_mappings" {
  description = "Cards that guests can be given, with the device on each node."
  type = map(object({
    comment = string
    devices = list(object({
      node         = string
      id           = string
      path         = string
      iommu_group  = number
      subsystem_id = string
    }))
  }))
  nullable = false
}

variable "nfs_storages" {
  description = "NFS shares that nodes mount, by the ids of their storages."
  type = map(object({
    server  = string
    network = string
    export  = string
    content = list(string)
    nodes   = list(string)
  }))
  nullable = false
}

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
}

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
    condition = length(distinct(concat(
      [for vm in var.vms : vm.vm_id], [for lxc in var.lxcs : lxc.vm_id],
    ))) == length(var.vms) + length(var.lxcs)
    error_message = "Two guests have the same vm_id."
  }
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
}
