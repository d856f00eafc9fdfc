locals {
  # Known before the bucket is there.
  arn = "arn:aws:s3:::${var.name}"

  # Nothing speaks to it in clear.
  bucket_policy = {
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [local.arn, "${local.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  }

  # A tool that prunes deletes objects; their versions stay, and nobody here may delete those.
  writer_policies = {
    for name, writer in var.writers : name => {
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "ListItsPrefix"
          Effect    = "Allow"
          Action    = "s3:ListBucket"
          Resource  = local.arn
          Condition = { StringLike = { "s3:prefix" = "${writer.prefix}*" } }
        },
        {
          Sid    = "WriteItsPrefix"
          Effect = "Allow"
          Action = [
            "s3:AbortMultipartUpload",
            "s3:DeleteObject",
            "s3:GetObject",
            "s3:ListMultipartUploadParts",
            "s3:PutObject",
          ]
          Resource = "${local.arn}/${writer.prefix}*"
        },
      ]
    }
  }
}
