# What the processes read, as `.env.example` names it. Vendors' addresses and AWS_ENDPOINT_URL
# are for laptops: here the code's defaults, the vendors themselves, are right.
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
        GATEWAY_PORT            = tostring(local.ports.gateway)
        OPENAI_MODEL            = var.openai.model
        OPENAI_EXTRACTION_MODEL = var.openai.extraction_model
      }
      voice = {
        VOICE_PORT            = tostring(local.ports.voice)
        VOICE_PUBLIC_URL      = "https://${local.hosts.voice}"
        OPENAI_REALTIME_MODEL = var.openai.realtime_model
        TWILIO_ACCOUNT_SID    = var.twilio_account_sid
      }
    },
    {
      for worker, needs in local.workers : worker => merge(
        { WORKERS_PORT = tostring(local.ports[worker]) },
        contains(needs.secrets, "AZURE_CLIENT_SECRET") ? local.azure_environment : {},
        contains(needs.secrets, "SENDGRID_API_KEY") ? { SENDGRID_FROM_EMAIL = var.sender_email } : {},
      )
    },
  )
}
