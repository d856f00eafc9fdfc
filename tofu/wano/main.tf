module "base" {
  source = "../modules/proxmox-base"

  location     = var.location
  pools        = var.pools
  pci_mappings = var.pci_mappings
  nfs_storages = var.nfs_storages
  addresses    = var.secrets.addresses
}

module "images" {
  source = "../modules/proxmox-image"

  images = var.images
  nodes  = var.nodes
}

# Protected guests stand in modules of their own, since OpenTofu asks a whole resource whether its
# instances may be destroyed, and asks also for those that are no longer in the lab. When the
# protection of a guest changes, `moved.tf.json` takes it across.

module "vms" {
  source = "../modules/proxmox-vm"

  vms       = { for name, vm in var.vms : name => vm if !vm.protection }
  protected = false
  image_ids = module.images.ids
  secrets   = var.secrets

  depends_on = [module.base]
}

module "protected_vms" {
  source = "../modules/proxmox-vm"

  vms       = { for name, vm in var.vms : name => vm if vm.protection }
  protected = true
  image_ids = module.images.ids
  secrets   = var.secrets

  depends_on = [module.base]
}

module "lxcs" {
  source = "../modules/proxmox-lxc"

  lxcs      = { for name, lxc in var.lxcs : name => lxc if !lxc.protection }
  protected = false
  image_ids = module.images.ids
  secrets   = var.secrets

  depends_on = [module.base]
}

module "protected_lxcs" {
  source = "../modules/proxmox-lxc"

  lxcs      = { for name, lxc in var.lxcs : name => lxc if lxc.protection }
  protected = true
  image_ids = module.images.ids
  secrets   = var.secrets

  depends_on = [module.base]
}
