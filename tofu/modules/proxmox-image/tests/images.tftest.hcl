mock_provider "proxmox" {}

variables {
  nodes = {
    asgard-atlas    = { datastore = "atlas-bedrock", image_datastore = "local", bridge = "vmbr0" }
    asgard-godzilla = { datastore = "godzilla-bedrock", image_datastore = "godzilla-mantle", bridge = "vmbr0" }
  }
  images = {
    debian = {
      url                = "https://example.com/debian-13.qcow2"
      file_name          = "debian.qcow2"
      checksum           = null
      checksum_algorithm = null
      content_type       = "import"
      nodes              = ["asgard-atlas", "asgard-godzilla"]
    }
  }
}

run "loads_an_image_once_for_each_node_that_needs_it" {
  command = plan

  assert {
    condition     = keys(proxmox_download_file.this) == ["debian/asgard-atlas", "debian/asgard-godzilla"]
    error_message = "Not one file for each node."
  }
  assert {
    condition = [
      for file in proxmox_download_file.this : file.datastore_id
    ] == ["local", "godzilla-mantle"]
    error_message = "A file does not lie where its node keeps downloads."
  }
}

run "never_replaces_an_image_whose_file_has_changed" {
  command = plan

  assert {
    condition     = !proxmox_download_file.this["debian/asgard-atlas"].overwrite
    error_message = "Another file at the same address would replace the image, and its guests."
  }
}

run "refuses_an_image_for_a_node_that_is_not_there" {
  command = plan
  variables {
    nodes = {
      asgard-atlas = { datastore = "atlas-bedrock", image_datastore = "local", bridge = "vmbr0" }
    }
  }
  expect_failures = [var.images]
}

run "refuses_a_checksum_of_an_unknown_kind" {
  command = plan
  variables {
    images = {
      debian = {
        url                = "https://example.com/debian-13.qcow2"
        file_name          = "debian.qcow2"
        checksum           = "00"
        checksum_algorithm = null
        content_type       = "import"
        nodes              = []
      }
    }
  }
  expect_failures = [var.images]
}
