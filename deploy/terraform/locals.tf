locals {
  # A new worker is one entry here; what it may touch beyond its own queue is in policies.tf.
  # visibility_s: how long a received message is one worker's (VISIBILITY_S).
  workers = {
    calendar = { visibility_s = 30, secrets = ["AZURE_CLIENT_SECRET"] }
    booking  = { visibility_s = 30, secrets = ["AZURE_CLIENT_SECRET"] }
    email    = { visibility_s = 30, secrets = ["SENDGRID_API_KEY"] }
  }

  services = concat(["gateway", "voice"], keys(local.workers))

  ports = merge({ gateway = 8080, voice = 8081 }, { for worker in keys(local.workers) : worker => 8082 })

  # MiB that Fargate offers by cpu, AWS's own table.
  fargate_memory = {
    256   = [512, 1024, 2048]
    512   = range(1024, 4096 + 1, 1024)
    1024  = range(2048, 8192 + 1, 1024)
    2048  = range(4096, 16384 + 1, 1024)
    4096  = range(8192, 30720 + 1, 1024)
    8192  = range(16384, 61440 + 1, 4096)
    16384 = range(32768, 122880 + 1, 8192)
  }

  default_capacity = { cpu = 256, memory = 512, min = 1, max = 4 }
  capacity         = { for service in local.services : service => lookup(var.capacity, service, local.default_capacity) }

  hosts = {
    gateway = "chat.${var.zone_name}"
    voice   = "voice.${var.zone_name}"
  }

  has_twilio = var.twilio_account_sid != ""
  image      = "${aws_ecr_repository.app.repository_url}:${var.image_tag}"

  # Built, not read from resources: policies and alarms then show in a plan.
  arn_of = { for service in ["dynamodb", "sqs"] : service => "arn:aws:${service}:${var.region}:${var.account_id}" }
}
