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

  validation {
    condition = alltrue(flatten([
      for image in var.images : [for node in image.nodes : contains(keys(var.nodes), node)]
    ]))
    error_message = "An image is for a node that is not among nodes."
  }
  validation {
    condition = alltrue([
      for image in var.images : (image.checksum == null) == (image.checksum_algorithm == null)
    ])
    error_message = "A checksum and its algorithm go together."
  }
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
