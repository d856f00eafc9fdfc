locals {
  # Of RFC 2544: it leads nowhere and is nobody's, so no network at home is the same.
  network = "198.18.0.0/24"

  anywhere = "0.0.0.0/0"
  tags     = { location = var.location, managed-by = "opentofu" }
}

resource "oci_core_vcn" "this" {
  compartment_id = var.secrets.compartment_id
  cidr_blocks    = [local.network]
  display_name   = var.location
  # Letters and digits only, 15 at most.
  dns_label     = substr(replace(var.location, "-", ""), 0, 15)
  freeform_tags = local.tags
}

resource "oci_core_internet_gateway" "this" {
  compartment_id = var.secrets.compartment_id
  vcn_id         = oci_core_vcn.this.id
  display_name   = var.location
  freeform_tags  = local.tags
}

resource "oci_core_route_table" "this" {
  compartment_id = var.secrets.compartment_id
  vcn_id         = oci_core_vcn.this.id
  display_name   = var.location
  freeform_tags  = local.tags

  route_rules {
    destination       = local.anywhere
    destination_type  = "CIDR_BLOCK"
    network_entity_id = oci_core_internet_gateway.this.id
  }
}

# The list that a network comes with lets everybody in to SSH, whatever the security group says: this
# one, without a rule, takes its place.
resource "oci_core_security_list" "this" {
  compartment_id = var.secrets.compartment_id
  vcn_id         = oci_core_vcn.this.id
  display_name   = "${var.location}-nothing"
  freeform_tags  = local.tags
}

resource "oci_core_subnet" "this" {
  compartment_id    = var.secrets.compartment_id
  vcn_id            = oci_core_vcn.this.id
  cidr_block        = local.network
  display_name      = "public"
  dns_label         = "public"
  route_table_id    = oci_core_route_table.this.id
  security_list_ids = [oci_core_security_list.this.id]
  freeform_tags     = local.tags
}

resource "oci_core_network_security_group" "this" {
  compartment_id = var.secrets.compartment_id
  vcn_id         = oci_core_vcn.this.id
  display_name   = "${var.location}-bastion"
  freeform_tags  = local.tags
}

resource "oci_core_network_security_group_security_rule" "ssh" {
  # How many there are is no secret, and which ones may be no key.
  count = nonsensitive(length(var.secrets.admin_cidrs))

  network_security_group_id = oci_core_network_security_group.this.id
  description               = "SSH, for administrators"
  direction                 = "INGRESS"
  protocol                  = "6" # TCP
  source                    = var.secrets.admin_cidrs[count.index]
  source_type               = "CIDR_BLOCK"

  tcp_options {
    destination_port_range {
      min = 22
      max = 22
    }
  }
}

resource "oci_core_network_security_group_security_rule" "out" {
  network_security_group_id = oci_core_network_security_group.this.id
  description               = "Updates, and tunnels that people open"
  direction                 = "EGRESS"
  protocol                  = "all"
  destination               = local.anywhere
  destination_type          = "CIDR_BLOCK"
}

resource "oci_core_instance" "this" {
  for_each = var.instances

  compartment_id       = var.secrets.compartment_id
  availability_domain  = var.secrets.availability_domain
  display_name         = each.key
  shape                = each.value.shape
  freeform_tags        = local.tags
  preserve_boot_volume = false

  # Other shapes have one size, and Oracle refuses to be told it.
  dynamic "shape_config" {
    for_each = endswith(each.value.shape, ".Flex") ? [each.value] : []
    content {
      ocpus         = shape_config.value.ocpus
      memory_in_gbs = shape_config.value.memory_gb
    }
  }

  source_details {
    source_type             = "image"
    source_id               = var.secrets.images[each.value.image_ref]
    boot_volume_size_in_gbs = each.value.boot_gb
  }

  create_vnic_details {
    subnet_id        = oci_core_subnet.this.id
    assign_public_ip = true
    nsg_ids          = [oci_core_network_security_group.this.id]
    hostname_label   = each.key
  }

  # Version 1 of the metadata service answers whoever makes the machine ask, version 2 wants a header.
  instance_options {
    are_legacy_imds_endpoints_disabled = true
  }

  metadata = {
    ssh_authorized_keys = join("\n", var.secrets.ssh_public_keys)
  }

  lifecycle {
    # Any change of these makes the machine anew: Ansible changes keys, and a newer image is for
    # newer machines.
    ignore_changes = [source_details[0].source_id, metadata]
  }
}
