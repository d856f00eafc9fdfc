mock_provider "proxmox" {}

variables {
  protected = false
  image_ids = { "debian/asgard-atlas" = "local:vztmpl/debian.tar.zst" }
  secrets = {
    vlans = {
      styx = { id = 110, cidr = "192.0.2.0/26", gateway = "192.0.2.1", dns = ["192.0.2.1"] }
      nyx  = { id = 120, cidr = "198.51.100.0/24", gateway = "198.51.100.1", dns = ["198.51.100.1"] }
    }
    addresses       = { styx = { proxy-01 = "192.0.2.10" }, nyx = { proxy-01 = "198.51.100.10" } }
    ssh_public_keys = ["ssh-ed25519 EXAMPLE"]
  }
  lxcs = {
    proxy-01 = {
      vm_id        = 1201
      node         = "asgard-atlas"
      description  = ""
      tags         = ["a", "b"]
      pool         = "production"
      template     = "debian"
      os_type      = "debian"
      unprivileged = true
      cores        = 2
      memory_mb    = 1024
      swap_mb      = 512
      rootfs       = { datastore = "bedrock", size_gb = 8 }
      features     = { nesting = true, keyctl = false, fuse = false, mount = [] }
      mount_points = [
        { volume = "bedrock", path = "/srv/media", size_gb = 100, read_only = false },
        { volume = "/mnt/pve/mantle-media", path = "/srv/shared", size_gb = null, read_only = true },
      ]
      networks = [
        { vlan = "styx", bridge = "vmbr0", firewall = false },
        { vlan = "nyx", bridge = "vmbr0", firewall = false },
      ]
      on_boot    = true
      protection = false
      startup    = { order = 1, up_delay = 30, down_delay = 0 }
    }
  }
}

run "has_an_address_in_each_network_and_a_gateway_in_the_first" {
  command = plan

  assert {
    condition = [
      for config in proxmox_virtual_environment_container.this["proxy-01"].initialization[0].ip_config : config.ipv4[0].address
    ] == ["192.0.2.10/26", "198.51.100.10/24"]
    error_message = "The addresses are not those of the networks, in their order."
  }
  assert {
    condition = [
      for config in proxmox_virtual_environment_container.this["proxy-01"].initialization[0].ip_config : try(length(config.ipv4[0].gateway) > 0, false)
    ] == [true, false]
    error_message = "A gateway belongs to the first network only."
  }
  assert {
    condition = [
      for interface in proxmox_virtual_environment_container.this["proxy-01"].network_interface : "${interface.name} ${interface.vlan_id}"
    ] == ["eth0 110", "eth1 120"]
    error_message = "The interfaces are not those of the networks, in their order."
  }
}

run "starts_from_the_template_of_its_node" {
  command = plan

  assert {
    condition     = proxmox_virtual_environment_container.this["proxy-01"].operating_system[0].template_file_id == "local:vztmpl/debian.tar.zst"
    error_message = "The container does not begin as its template."
  }
  assert {
    condition     = proxmox_virtual_environment_container.this["proxy-01"].unprivileged
    error_message = "Root in the container would be root on the node."
  }
}

run "makes_volumes_of_a_size_and_passes_in_folders_without_one" {
  command = plan

  assert {
    condition = [
      for mount in proxmox_virtual_environment_container.this["proxy-01"].mount_point : mount.volume
    ] == ["bedrock", "/mnt/pve/mantle-media"]
    error_message = "The mount points are not those of the container, in their order."
  }
  assert {
    condition     = proxmox_virtual_environment_container.this["proxy-01"].mount_point[0].size == "100G"
    error_message = "A new volume has its size as text, with its unit."
  }
}

run "has_no_password" {
  command = plan

  assert {
    condition     = proxmox_virtual_environment_container.this["proxy-01"].initialization[0].user_account[0].password == null
    error_message = "People sign in with keys."
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
      addresses       = { styx = { proxy-01 = "192.0.2.10" }, nyx = {} }
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
      addresses       = { styx = { proxy-01 = "192.0.2.10" }, nyx = { proxy-01 = "198.51.100.10" } }
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
      addresses       = { styx = { proxy-01 = "192.0.2.10" }, nyx = { proxy-01 = "198.51.100.10" } }
      ssh_public_keys = ["ssh-ed25519 EXAMPLE"]
    }
  }
  expect_failures = [var.secrets]
}

run "refuses_a_guest_that_nobody_could_sign_in_to" {
  command = plan
  variables {
    secrets = {
      vlans = {
        styx = { id = 110, cidr = "192.0.2.0/26", gateway = "192.0.2.1", dns = ["192.0.2.1"] }
        nyx  = { id = 120, cidr = "198.51.100.0/24", gateway = "198.51.100.1", dns = ["198.51.100.1"] }
      }
      addresses       = { styx = { proxy-01 = "192.0.2.10" }, nyx = { proxy-01 = "198.51.100.10" } }
      ssh_public_keys = []
    }
  }
  expect_failures = [var.secrets]
}

run "refuses_tags_in_another_order" {
  command = plan
  variables {
    lxcs = {
      proxy-01 = {
        vm_id        = 1201
        node         = "asgard-atlas"
        description  = ""
        tags         = ["b", "a"]
        pool         = null
        template     = "debian"
        os_type      = "debian"
        unprivileged = true
        cores        = 1
        memory_mb    = 512
        swap_mb      = 0
        rootfs       = { datastore = "bedrock", size_gb = 8 }
        features     = { nesting = false, keyctl = false, fuse = false, mount = [] }
        mount_points = []
        networks     = [{ vlan = "styx", bridge = "vmbr0", firewall = false }]
        on_boot      = true
        protection   = false
        startup      = null
      }
    }
  }
  expect_failures = [var.lxcs]
}
