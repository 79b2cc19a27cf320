# Terraform makes the places; an operator puts the values in (docs/aws.md), so no state file holds one.
locals {
  secrets_of = merge(
    {
      gateway = ["OPENAI_API_KEY", "DEPLOYMENT_KEY"]
      voice   = concat(["OPENAI_API_KEY", "OPENAI_WEBHOOK_SECRET", "DEPLOYMENT_KEY"], local.has_twilio ? ["TWILIO_AUTH_TOKEN"] : [])
    },
    { for service, workers in local.workers_of : service => distinct(flatten([for worker in workers : local.workers[worker].secrets])) },
  )
  secrets = setunion(flatten(values(local.secrets_of)), [for tenant in local.canaries : "CANARY_TOKEN"])
}

resource "aws_secretsmanager_secret" "this" {
  for_each = local.secrets

  name                    = "${var.prefix}/${each.key}"
  description             = "${each.key} of the services"
  kms_key_id              = local.key_arns.secrets
  recovery_window_in_days = var.protect_data ? 30 : 0
}
