mock_provider "proxmox" {}

variables {
  location = "asgard"
  pools    = { production = { comment = "Guests of environment production" } }
  pci_mappings = {
    rtx-4090 = {
      comment = "Card rtx-4090"
      devices = [
        { node = "asgard-godzilla", id = "10de:2684", path = "0000:01:00", iommu_group = 1, subsystem_id = "1043:889a" },
      ]
    }
  }
  nfs_storages = {
    mantle-media = {
      server  = "wano-zunesha"
      network = "sanzu"
      export  = "/mnt/zunesha-mantle/mantle-media"
      content = ["backup"]
      nodes   = ["asgard-atlas", "asgard-godzilla"]
    }
  }
  addresses = { sanzu = { wano-zunesha = "192.0.2.10" } }
}

run "makes_what_guests_share" {
  command = plan

  assert {
    condition     = proxmox_virtual_environment_pool.this["production"].pool_id == "production"
    error_message = "The pool is not the environment."
  }
  assert {
    condition     = [for device in proxmox_hardware_mapping_pci.this["rtx-4090"].map : device.path] == ["0000:01:00"]
    error_message = "The card has another path."
  }
}

run "mounts_a_share_from_the_address_of_its_server_on_its_nodes_only" {
  command = plan

  assert {
    condition     = proxmox_storage_nfs.this["mantle-media"].server == "192.0.2.10"
    error_message = "The server is not at its address in the network of the share."
  }
  assert {
    condition     = proxmox_storage_nfs.this["mantle-media"].nodes == toset(["asgard-atlas", "asgard-godzilla"])
    error_message = "Other nodes would try to mount the share."
  }
  assert {
    condition     = proxmox_storage_nfs.this["mantle-media"].content == toset(["backup"])
    error_message = "Proxmox would keep something else in the share."
  }
}

run "refuses_a_share_whose_server_has_no_address_in_its_network" {
  command = plan
  variables {
    addresses = { styx = { wano-zunesha = "198.51.100.10" } }
  }
  expect_failures = [var.addresses]
}

run "refuses_a_share_that_no_node_mounts" {
  command = plan
  variables {
    nfs_storages = {
      mantle-media = {
        server  = "wano-zunesha"
        network = "sanzu"
        export  = "/mnt/zunesha-mantle/mantle-media"
        content = ["backup"]
        nodes   = []
      }
    }
  }
  expect_failures = [var.nfs_storages]
}

run "refuses_a_card_without_the_domain_in_its_path" {
  command = plan
  variables {
    pci_mappings = {
      rtx-4090 = {
        comment = ""
        devices = [
          { node = "asgard-godzilla", id = "10de:2684", path = "01:00.0", iommu_group = 1, subsystem_id = "1043:889a" },
        ]
      }
    }
  }
  expect_failures = [var.pci_mappings]
}
