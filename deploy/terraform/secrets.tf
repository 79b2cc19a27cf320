# Terraform makes the places; an operator puts the values in (docs/aws.md), so no state file holds one.
locals {
  secrets_of = merge(
    {
      gateway = ["OPENAI_API_KEY", "DEPLOYMENT_KEY"]
      voice   = concat(["OPENAI_API_KEY", "OPENAI_WEBHOOK_SECRET", "DEPLOYMENT_KEY"], local.has_twilio ? ["TWILIO_AUTH_TOKEN"] : [])
    },
    { for worker, needs in local.workers : worker => needs.secrets },
  )
  secrets = toset(flatten(values(local.secrets_of)))
}

resource "aws_secretsmanager_secret" "this" {
  for_each = local.secrets

  name                    = "${var.prefix}/${each.key}"
  description             = "${each.key} of the services"
  kms_key_id              = aws_kms_key.this["secrets"].arn
  recovery_window_in_days = var.protect_data ? 30 : 0
}
