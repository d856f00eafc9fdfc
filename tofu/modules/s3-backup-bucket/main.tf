resource "aws_s3_bucket" "this" {
  bucket              = var.name
  force_destroy       = false
  object_lock_enabled = var.object_lock_days != null
  tags                = { purpose = var.purpose }

  lifecycle {
    prevent_destroy = true
  }
}

# Whoever lets go of a bucket keeps it as it is: what makes it private is forgotten with it, and never
# taken away (`destroy = false`).

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    # S3 refuses "Disabled" for a bucket that once had versions.
    status = var.versioning ? "Enabled" : "Suspended"
  }

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  count = var.object_lock_days == null ? 0 : 1

  bucket = aws_s3_bucket.this.id

  rule {
    default_retention {
      # Not COMPLIANCE: nobody could take back a mistake, not even root.
      mode = "GOVERNANCE"
      days = var.object_lock_days
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    id     = "clean-up"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
    noncurrent_version_expiration {
      noncurrent_days = var.noncurrent_days
    }
    expiration {
      expired_object_delete_marker = true
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket = aws_s3_bucket.this.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = jsonencode(local.bucket_policy)

  # S3 refuses two changes of one bucket's access at once.
  depends_on = [
    aws_s3_bucket_ownership_controls.this,
    aws_s3_bucket_public_access_block.this,
  ]

  lifecycle {
    destroy = false
  }
}

resource "aws_iam_user" "writer" {
  for_each = var.writers

  name = "${var.name}-${each.key}"
  # Its keys are made by hand, and go with it.
  force_destroy = true
}

resource "aws_iam_user_policy" "writer" {
  for_each = var.writers

  name   = "write"
  user   = aws_iam_user.writer[each.key].name
  policy = jsonencode(local.writer_policies[each.key])
}
