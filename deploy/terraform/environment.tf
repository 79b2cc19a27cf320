# What the processes read, as docs/settings.md names it. What is not here has the code's default:
# of the vendors' addresses, the vendors themselves.
locals {
  environment_of_all = merge(
    {
      AWS_REGION = var.region
      LOG_FORMAT = "json"
      LOG_LEVEL  = var.log_level
    },
    { for name, table in aws_dynamodb_table.this : "DYNAMODB_${upper(name)}_TABLE" => table.name },
    { for name, queue in module.queue : "SQS_${upper(name)}_QUEUE" => queue.name },
  )

  azure_environment = {
    AZURE_CLIENT_ID = var.azure.client_id
    AZURE_TENANT_ID = var.azure.tenant_id
  }

  environment_of = merge(
    {
      gateway = {
        GATEWAY_PORT = tostring(local.ports.gateway)
        PUBLIC_URL   = "https://${local.hosts.gateway}"
        # The load balancer's nodes are in here; what stands in front of it is for you to name.
        TRUSTED_PROXIES = join(", ", concat([var.vpc_cidr], var.trusted_proxies))
        # Public: it verifies, and signs nothing.
        SENDGRID_WEBHOOK_KEY = var.sendgrid_webhook_key
      }
      voice = {
        VOICE_PORT         = tostring(local.ports.voice)
        VOICE_PUBLIC_URL   = "https://${local.hosts.voice}"
        TWILIO_ACCOUNT_SID = var.twilio_account_sid
      }
    },
    {
      for service, workers in local.workers_of : service => merge(
        {
          WORKERS_PORT = tostring(local.ports[service])
          VISIBILITY_S = tostring(max([for worker in workers : local.workers[worker].visibility_s]...))
          # A command of the newer build waits for a worker of it longer than a deploy and its
          # rollback take (deploy/deploy.sh), before it is a dead letter.
          UNKNOWN_DELAY_S  = "75"
          UNKNOWN_RECEIVES = "40"
        },
        contains(local.secrets_of[service], "AZURE_CLIENT_SECRET") ? local.azure_environment : {},
        contains(local.secrets_of[service], "SENDGRID_API_KEY") ? { SENDGRID_FROM_EMAIL = var.sender_email } : {},
        contains(workers, "booking") ? { PUBLIC_URL = "https://${local.hosts.gateway}" } : {},
        contains(local.secrets_of[service], "SENDGRID_API_KEY") ? { PUBLIC_URL = "https://${local.hosts.gateway}" } : {},
      )
    },
  )

  # A canary books and cancels 576 times a day at one business, over what a business may have.
  canary_caps = { BOOKING_CAPS = "60, 8, 700", CHANGE_CAPS = "60, 12, 700" }

  environment = {
    for service in local.services : service => merge(
      local.environment_of_all,
      local.environment_of[service],
      service == "gateway" && length(local.canaries) > 0 ? local.canary_caps : {},
      lookup(var.settings, service, {}),
    )
  }
}
