# One key for each kind of reader: data (tables and queues), secrets, operations (logs, alarms). The
# small profile has none of its own: everything is encrypted with AWS's.
locals {
  keys = {
    data       = []
    secrets    = []
    operations = ["logs.${var.region}.amazonaws.com", "cloudwatch.amazonaws.com"]
  }
}

locals {
  own_keys = local.full ? local.keys : {}
  key_arns = { for name in keys(local.keys) : name => try(aws_kms_key.this[name].arn, null) }
}

resource "aws_kms_key" "this" {
  for_each = local.own_keys

  description             = "${var.prefix} ${each.key}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Sid       = "AccountGrantsByPolicy"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${var.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      }],
      length(each.value) == 0 ? [] : [{
        Sid       = "AwsWritesForUs"
        Effect    = "Allow"
        Principal = { Service = each.value }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
        Resource  = "*"
      }],
    )
  })
}

resource "aws_kms_alias" "this" {
  for_each = local.own_keys

  name          = "alias/${var.prefix}-${each.key}"
  target_key_id = aws_kms_key.this[each.key].key_id
}
