# The token comes from the environment: CLOUDFLARE_API_TOKEN.
provider "cloudflare" {}
