variable "location" {
  type = string
}

variable "nodes" {
  type = map(object({
    datastore       = string
    image_datastore = string
    bridge          = string
  }))
}

variable "images" {
  type = map(object({
    url                = string
    file_name          = string
    checksum           = string
    checksum_algorithm = string
    content_type       = string
    nodes              = list(string)
  }))
}

variable "pools" {
  type = map(object({
    comment = string
  }))
}

variable "pci_mappings" {
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
}

variable "vms" {
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
}

variable "lxcs" {
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
    devices = list(object({
      path = string
      mode = string
    }))
    networks = list(object({
      vlan     = string
      bridge   = string
      firewall = bool
    }))
    on_boot = bool
    startup = object({
      order      = number
      up_delay   = number
      down_delay = number
    })
  }))
}

output "arrived" {
  value = {
    location     = var.location
    nodes        = var.nodes
    images       = var.images
    pools        = var.pools
    pci_mappings = var.pci_mappings
    vms          = var.vms
    lxcs         = var.lxcs
  }
}
