mock_provider "proxmox" {}

variables {
  protected = false
  image_ids = { "debian/asgard-atlas" = "local:import/debian.qcow2" }
  secrets = {
    vlans = {
      styx = { id = 110, cidr = "192.0.2.0/26", gateway = "192.0.2.1", dns = ["192.0.2.1"] }
      nyx  = { id = 120, cidr = "198.51.100.0/24", gateway = "198.51.100.1", dns = ["198.51.100.1"] }
    }
    addresses       = { styx = { web-01 = "192.0.2.10" }, nyx = { web-01 = "198.51.100.10" } }
    ssh_public_keys = ["ssh-ed25519 EXAMPLE"]
  }
  vms = {
    web-01 = {
      vm_id       = 1101
      node        = "asgard-atlas"
      description = ""
      tags        = ["a", "b"]
      pool        = "production"
      image       = "debian"
      cores       = 2
      cpu_type    = "x86-64-v2-AES"
      memory_mb   = 2048
      ballooning  = true
      machine     = "pc"
      bios        = "seabios"
      agent       = false
      on_boot     = true
      protection  = false
      startup     = null
      disks = [
        { interface = "scsi0", datastore = "bedrock", size_gb = 20, ssd = true, discard = true, backup = true },
        { interface = "scsi1", datastore = "bedrock", size_gb = 50, ssd = true, discard = true, backup = false },
      ]
      networks = [
        { vlan = "styx", bridge = "vmbr0", firewall = false },
        { vlan = "nyx", bridge = "vmbr0", firewall = false },
      ]
      pci        = []
      cloud_init = { user = "ansible", dns_domain = "asgard.example.com" }
    }
  }
}

run "has_an_address_in_each_network_and_a_gateway_in_the_first" {
  command = plan

  assert {
    condition = [
      for config in proxmox_virtual_environment_vm.this["web-01"].initialization[0].ip_config : config.ipv4[0].address
    ] == ["192.0.2.10/26", "198.51.100.10/24"]
    error_message = "The addresses are not those of the networks, in their order."
  }
  assert {
    condition = [
      for config in proxmox_virtual_environment_vm.this["web-01"].initialization[0].ip_config : try(length(config.ipv4[0].gateway) > 0, false)
    ] == [true, false]
    error_message = "A gateway belongs to the first network only."
  }
  assert {
    condition = [
      for device in proxmox_virtual_environment_vm.this["web-01"].network_device : device.vlan_id
    ] == [110, 120]
    error_message = "The VLAN tags are not those of the networks, in their order."
  }
}

run "imports_the_image_onto_the_first_disk_only" {
  command = plan

  assert {
    condition = [
      for disk in proxmox_virtual_environment_vm.this["web-01"].disk :
      disk.import_from == "local:import/debian.qcow2"
      ] == [
      for position in range(length(proxmox_virtual_environment_vm.this["web-01"].disk)) :
      position == 0
    ]
    error_message = "Not the first disk, or not only that, begins as the image."
  }
}

run "reboots_nothing_by_itself" {
  command = plan

  assert {
    condition     = !proxmox_virtual_environment_vm.this["web-01"].reboot_after_update
    error_message = "An apply would stop a running machine."
  }
}

run "refuses_a_guest_without_an_address" {
  command = plan
  variables {
    secrets = {
      vlans = {
        styx = { id = 110, cidr = "192.0.2.0/26", gateway = "192.0.2.1", dns = ["192.0.2.1"] }
        nyx  = { id = 120, cidr = "198.51.100.0/24", gateway = "198.51.100.1", dns = ["198.51.100.1"] }
      }
      addresses       = { styx = { web-01 = "192.0.2.10" }, nyx = {} }
      ssh_public_keys = ["ssh-ed25519 EXAMPLE"]
    }
  }
  expect_failures = [var.secrets]
}

run "refuses_a_guest_in_a_vlan_that_the_vault_lacks" {
  command = plan
  variables {
    secrets = {
      vlans           = { styx = { id = 110, cidr = "192.0.2.0/26", gateway = "192.0.2.1", dns = ["192.0.2.1"] } }
      addresses       = { styx = { web-01 = "192.0.2.10" }, nyx = { web-01 = "198.51.100.10" } }
      ssh_public_keys = ["ssh-ed25519 EXAMPLE"]
    }
  }
  expect_failures = [var.secrets]
}

run "refuses_a_vlan_id_that_no_switch_knows" {
  command = plan
  variables {
    secrets = {
      vlans = {
        styx = { id = 4095, cidr = "192.0.2.0/26", gateway = "192.0.2.1", dns = ["192.0.2.1"] }
        nyx  = { id = 120, cidr = "198.51.100.0/24", gateway = "198.51.100.1", dns = ["198.51.100.1"] }
      }
      addresses       = { styx = { web-01 = "192.0.2.10" }, nyx = { web-01 = "198.51.100.10" } }
      ssh_public_keys = ["ssh-ed25519 EXAMPLE"]
    }
  }
  expect_failures = [var.secrets]
}
