resource "proxmox_virtual_environment_vm" "this" {
  for_each = var.vms

  name        = each.key
  vm_id       = each.value.vm_id
  node_name   = each.value.node
  pool_id     = each.value.pool
  description = each.value.description
  tags        = each.value.tags

  # Another node in the plan moves a guest and never makes it anew; Proxmox refuses what cannot move.
  migrate    = true
  on_boot    = each.value.on_boot
  started    = true
  protection = each.value.protection
  # No apply reboots a machine by itself; a warning says that a reboot is due.
  reboot_after_update = false
  # A disk that somebody added by hand is drift to be looked at, never to be deleted.
  delete_unreferenced_disks_on_destroy = false
  purge_on_destroy                     = true

  machine       = each.value.machine
  bios          = each.value.bios
  scsi_hardware = "virtio-scsi-single"
  boot_order    = [each.value.disks[0].interface]

  # An agent that is on and does not answer holds up each plan for this long, and fails none.
  agent {
    enabled = each.value.agent
    timeout = "2m"
  }

  cpu {
    cores = each.value.cores
    type  = each.value.cpu_type
  }

  memory {
    dedicated = each.value.memory_mb
    floating  = each.value.ballooning ? each.value.memory_mb : 0
  }

  dynamic "efi_disk" {
    for_each = each.value.bios == "ovmf" ? [each.value.disks[0].datastore] : []
    content {
      datastore_id      = efi_disk.value
      type              = "4m"
      pre_enrolled_keys = false
    }
  }

  dynamic "disk" {
    for_each = each.value.disks
    content {
      interface    = disk.value.interface
      datastore_id = disk.value.datastore
      size         = disk.value.size_gb
      # The first disk begins as the image, the others empty.
      import_from = disk.key == 0 ? var.image_ids["${each.value.image}/${each.value.node}"] : null
      ssd         = disk.value.ssd
      discard     = disk.value.discard ? "on" : "ignore"
      iothread    = true
      backup      = disk.value.backup
    }
  }

  dynamic "hostpci" {
    for_each = each.value.pci
    content {
      device  = "hostpci${hostpci.key}"
      mapping = hostpci.value.mapping
      pcie    = hostpci.value.pcie
      xvga    = hostpci.value.xvga
      rombar  = true
    }
  }

  dynamic "network_device" {
    for_each = each.value.networks
    content {
      bridge   = network_device.value.bridge
      vlan_id  = var.secrets.vlans[network_device.value.vlan].id
      firewall = network_device.value.firewall
    }
  }

  initialization {
    datastore_id = each.value.disks[0].datastore

    dns {
      domain  = each.value.cloud_init.dns_domain
      servers = var.secrets.vlans[each.value.networks[0].vlan].dns
    }

    # By position: one for each network device, the gateway on the first only.
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
      username = each.value.cloud_init.user
      keys     = var.secrets.ssh_public_keys
    }
  }

  operating_system {
    type = "l26"
  }

  # Cloud images write to it; without one some of them hang.
  serial_device {}

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
    # A newer image is for newer guests: this one has long become something else.
    ignore_changes = [disk[0].import_from]
  }
}
