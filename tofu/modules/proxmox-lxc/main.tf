resource "proxmox_virtual_environment_container" "this" {
  for_each = var.lxcs

  vm_id       = each.value.vm_id
  node_name   = each.value.node
  pool_id     = each.value.pool
  description = each.value.description
  tags        = each.value.tags

  unprivileged  = each.value.unprivileged
  start_on_boot = each.value.on_boot
  started       = true
  protection    = each.value.protection

  cpu {
    cores = each.value.cores
  }

  memory {
    dedicated = each.value.memory_mb
    swap      = each.value.swap_mb
  }

  disk {
    datastore_id = each.value.rootfs.datastore
    size         = each.value.rootfs.size_gb
  }

  dynamic "mount_point" {
    for_each = each.value.mount_points
    content {
      volume    = mount_point.value.volume
      path      = mount_point.value.path
      size      = mount_point.value.size_gb == null ? null : "${mount_point.value.size_gb}G"
      read_only = mount_point.value.read_only
    }
  }

  features {
    nesting = each.value.features.nesting
    keyctl  = each.value.features.keyctl
    fuse    = each.value.features.fuse
    mount   = each.value.features.mount
  }

  dynamic "network_interface" {
    for_each = each.value.networks
    content {
      name     = "eth${network_interface.key}"
      bridge   = network_interface.value.bridge
      vlan_id  = var.secrets.vlans[network_interface.value.vlan].id
      firewall = network_interface.value.firewall
    }
  }

  initialization {
    hostname = each.key

    dns {
      servers = var.secrets.vlans[each.value.networks[0].vlan].dns
    }

    # By position: one for each network interface, the gateway on the first only.
    dynamic "ip_config" {
      for_each = each.value.networks
      content {
        ipv4 {
          address = join("/", [
            var.secrets.addresses[ip_config.value.vlan][each.key],
            split("/", var.secrets.vlans[ip_config.value.vlan].cidr)[1],
          ])
          gateway = ip_config.key == 0 ? var.secrets.vlans[ip_config.value.vlan].gateway : null
        }
      }
    }

    user_account {
      keys = var.secrets.ssh_public_keys
    }
  }

  operating_system {
    template_file_id = var.image_ids["${each.value.template}/${each.value.node}"]
    type             = each.value.os_type
  }

  dynamic "startup" {
    for_each = each.value.startup == null ? [] : [each.value.startup]
    content {
      order      = startup.value.order
      up_delay   = startup.value.up_delay
      down_delay = startup.value.down_delay
    }
  }

  lifecycle {
    prevent_destroy = var.protected
    # Any change of the first two makes the container anew: Ansible changes keys, and a newer
    # template is for newer containers. Devices of the host are Ansible's: no API token may pass them.
    ignore_changes = [initialization[0].user_account, operating_system, device_passthrough]
  }
}
