locals {
  # The first rule that fits answers, so the one that fits all is the last.
  ingress = {
    for name, tunnel in var.tunnels : name => concat(
      [
        for rule in tunnel.ingress : {
          hostname = "${rule.hostname_label}.${var.zone}"
          service  = rule.service
          origin_request = {
            # The proxy shows the certificate of the public name, not that of where it is reached.
            origin_server_name = "${rule.hostname_label}.${var.zone}"
            no_tls_verify      = rule.no_tls_verify
          }
        }
      ],
      [{ service = "http_status:404" }],
    )
  }

  # The tunnel of each public name.
  tunnel_of = merge([
    for name, tunnel in var.tunnels : {
      for rule in tunnel.ingress : "${rule.hostname_label}.${var.zone}" => name
    }
  ]...)
}
