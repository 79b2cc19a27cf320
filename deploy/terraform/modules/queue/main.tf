terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

locals {
  two_weeks_s = 14 * 24 * 3600

  # Workers dead-letter poison themselves, with a reason, and each release while draining counts
  # as a receive: this is the last net only.
  max_receives = 50

  # Built, as each queue's policy names the other.
  dead_letters_name = "${var.name}-dlq"
  arn               = "${var.arn_prefix}:${var.name}"

  tls_only = { for name in [var.name, local.dead_letters_name] : name => jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = "${var.arn_prefix}:${name}"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  }) }
}

resource "aws_sqs_queue" "this" {
  name                              = var.name
  visibility_timeout_seconds        = var.visibility_s
  message_retention_seconds         = local.two_weeks_s
  receive_wait_time_seconds         = 5
  kms_master_key_id                 = var.kms_key_id
  kms_data_key_reuse_period_seconds = var.kms_key_id == null ? null : 3600
  sqs_managed_sse_enabled           = var.kms_key_id == null ? true : null
  policy                            = local.tls_only[var.name]

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = local.max_receives
  })
}

resource "aws_sqs_queue" "dead_letters" {
  name                              = local.dead_letters_name
  message_retention_seconds         = local.two_weeks_s
  kms_master_key_id                 = var.kms_key_id
  kms_data_key_reuse_period_seconds = var.kms_key_id == null ? null : 3600
  sqs_managed_sse_enabled           = var.kms_key_id == null ? true : null
  policy                            = local.tls_only[local.dead_letters_name]

  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [local.arn]
  })
}
