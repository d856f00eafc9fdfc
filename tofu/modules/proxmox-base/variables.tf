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
