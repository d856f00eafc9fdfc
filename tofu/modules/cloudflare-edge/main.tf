# Without a `tunnel_secret`: Cloudflare makes one, and a change of it would make the tunnel anew.
resource "cloudflare_zero_trust_tunnel_cloudflared" "this" {
  for_each = var.tunnels

  account_id = var.secrets.account_id
  name       = each.key
  config_src = "cloudflare"
}

resource "cloudflare_zero_trust_tunnel_cloudflared_config" "this" {
  for_each = var.tunnels

  account_id = var.secrets.account_id
  tunnel_id  = cloudflare_zero_trust_tunnel_cloudflared.this[each.key].id
  config = {
    ingress = local.ingress[each.key]
  }
}

resource "cloudflare_dns_record" "this" {
  for_each = local.tunnel_of

  zone_id = var.secrets.zone_id
  name    = each.key
  type    = "CNAME"
  content = "${cloudflare_zero_trust_tunnel_cloudflared.this[each.value].id}.cfargotunnel.com"
  proxied = true
  ttl     = 1 # automatic, the only one for proxied names
  comment = "Leads into ${each.value}. Made by OpenTofu."
}
