locals {
  # A new worker is one entry here; what it may touch beyond its own queue is in policies.tf.
  # visibility_s: how long a received message is one worker's (VISIBILITY_S).
  workers = {
    calendar = { visibility_s = 30, secrets = ["AZURE_CLIENT_SECRET", "DEPLOYMENT_KEY"] }
    booking  = { visibility_s = 30, secrets = ["AZURE_CLIENT_SECRET", "DEPLOYMENT_KEY"] }
    email    = { visibility_s = 30, secrets = ["SENDGRID_API_KEY", "DEPLOYMENT_KEY"] }
  }

  # Each worker's own; and what staff order without a proof, which the booking worker reads and
  # neither gateway nor voice may write to.
  queues = merge(
    { for worker, needs in local.workers : worker => needs.visibility_s },
    { staff = local.workers.booking.visibility_s },
  )

  # full is what holds in prod; small leaves out what a trial can do without (docs/aws.md).
  full = var.profile == "full"

  # Which workers a service does: each its own in full, one task for all in small.
  workers_of = local.full ? { for worker in keys(local.workers) : worker => [worker] } : { workers = keys(local.workers) }
  service_of = merge([for service, workers in local.workers_of : { for worker in workers : worker => service }]...)
  services   = concat(["gateway", "voice"], keys(local.workers_of))

  ports = merge({ gateway = 8080, voice = 8081 }, { for service in keys(local.workers_of) : service => 8082 })

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

  # Workers go first in a deploy and last in a rollback: for that moment theirs is another image.
  image_of = merge(
    { for service in local.services : service => var.image },
    { for service in keys(local.workers_of) : service => coalesce(var.worker_image, var.image) },
  )

  # Built, not read from resources: policies and alarms then show in a plan.
  arn_of = { for service in ["dynamodb", "sqs"] : service => "arn:aws:${service}:${var.region}:${var.account_id}" }
}
