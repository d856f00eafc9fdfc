# Region and keys come from the environment: AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
provider "aws" {
  default_tags {
    tags = { managed-by = "opentofu" }
  }
}
