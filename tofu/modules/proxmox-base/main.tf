resource "proxmox_virtual_environment_pool" "this" {
  for_each = var.pools

  pool_id = each.key
  comment = "${each.value.comment} in ${var.location}"
}

resource "proxmox_hardware_mapping_pci" "this" {
  for_each = var.pci_mappings

  name    = each.key
  comment = each.value.comment
  # Without the last part of the path, all functions of a card go together.
  map = [
    for device in each.value.devices : {
      node         = device.node
      id           = device.id
      path         = device.path
      iommu_group  = device.iommu_group
      subsystem_id = device.subsystem_id
    }
  ]
}

resource "proxmox_storage_nfs" "this" {
  for_each = var.nfs_storages

  id      = each.key
  server  = var.addresses[each.value.network][each.value.server]
  export  = each.value.export
  content = each.value.content
  nodes   = each.value.nodes
  options = "vers=4.2"
}
