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
        # The load balancer's nodes are in here; what stands in front of it is for you to name.
        TRUSTED_PROXIES = join(", ", concat([var.vpc_cidr], var.trusted_proxies))
      }
      voice = {
        VOICE_PORT         = tostring(local.ports.voice)
        VOICE_PUBLIC_URL   = "https://${local.hosts.voice}"
        TWILIO_ACCOUNT_SID = var.twilio_account_sid
      }
    },
    {
      for worker, needs in local.workers : worker => merge(
        {
          WORKERS_PORT = tostring(local.ports[worker])
          VISIBILITY_S = tostring(needs.visibility_s)
        },
        contains(needs.secrets, "AZURE_CLIENT_SECRET") ? local.azure_environment : {},
        contains(needs.secrets, "SENDGRID_API_KEY") ? { SENDGRID_FROM_EMAIL = var.sender_email } : {},
      )
    },
  )

  environment = {
    for service in local.services :
    service => merge(local.environment_of_all, local.environment_of[service], lookup(var.settings, service, {}))
  }
}
