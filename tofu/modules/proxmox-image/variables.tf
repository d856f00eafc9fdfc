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

variable "nodes" {
  description = "Proxmox nodes by their exact names: where guest disks and downloads lie, and the bridge."
  type = map(object({
    datastore       = string
    image_datastore = string
    bridge          = string
  }))
  nullable = false
}
