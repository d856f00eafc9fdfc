module "edge" {
  source = "../modules/cloudflare-edge"

  zone    = var.zone
  tunnels = var.tunnels
  secrets = var.secrets
}
