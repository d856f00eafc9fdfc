module "bastion" {
  source = "../modules/oci-bastion"

  location  = var.location
  instances = var.instances
  secrets   = var.secrets
}
