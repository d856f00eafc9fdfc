locals {
  # One download for each node that needs the image: Proxmox shares no files between nodes.
  downloads = merge([
    for name, image in var.images : {
      for node in image.nodes : "${name}/${node}" => merge(image, { node = node })
    }
  ]...)
}

resource "proxmox_download_file" "this" {
  for_each = local.downloads

  node_name          = each.value.node
  datastore_id       = var.nodes[each.value.node].image_datastore
  content_type       = each.value.content_type
  url                = each.value.url
  file_name          = each.value.file_name
  checksum           = each.value.checksum
  checksum_algorithm = each.value.checksum_algorithm
  # A file of another size at the same address would replace the image, and with it its guests.
  overwrite           = false
  overwrite_unmanaged = true
  upload_timeout      = 1800
}
