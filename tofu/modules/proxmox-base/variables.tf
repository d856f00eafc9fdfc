variable "location" {
  description = "Name of the location, for people who look at a pool."
  type        = string
  nullable    = false
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

  validation {
    condition = alltrue(flatten([
      for mapping in var.pci_mappings : [
        for device in mapping.devices : can(regex("^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}(\\.[0-7])?$", device.path))
      ]
    ]))
    error_message = "The path of a card is such as 0000:01:00, or 0000:01:00.0 for one of its functions."
  }
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

  validation {
    condition     = alltrue([for storage in var.nfs_storages : length(storage.nodes) > 0])
    error_message = "An NFS share that names no node would be mounted by all of them."
  }
}

variable "addresses" {
  description = "From the vault: one address per network and machine."
  type        = map(map(string))
  sensitive   = true
  nullable    = false

  validation {
    condition = alltrue([
      for storage in var.nfs_storages : can(var.addresses[storage.network][storage.server])
    ])
    error_message = "The server of an NFS share has no address in its network: run `homelab vault sync`."
  }
}
