resource "aws_ecs_cluster" "main" {
  name = var.prefix

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

locals {
  # What is asked of a stopping process: the gateway finishes turns, voice says goodbye to callers
  # (Fargate allows no more), a worker ends a long poll and the commands it has begun (DRAIN_S).
  stop_timeout_s = merge({ gateway = 60, voice = 120 }, { for worker in keys(local.workers) : worker => 60 })

  commands = merge(
    { for service in ["gateway", "voice"] : service => ["python", "-m", service] },
    { for worker in keys(local.workers) : worker => ["python", "-m", "workers", worker] },
  )
}

module "service" {
  source   = "./modules/service"
  for_each = toset(local.services)

  prefix             = var.prefix
  name               = each.key
  region             = var.region
  cluster_name       = aws_ecs_cluster.main.name
  image              = local.image
  architecture       = var.architecture
  repository_arn     = aws_ecr_repository.app.arn
  command            = local.commands[each.key]
  port               = local.ports[each.key]
  capacity           = local.capacity[each.key]
  spot               = var.spot_workers && contains(keys(local.workers), each.key)
  stop_timeout_s     = local.stop_timeout_s[each.key]
  environment        = local.environment[each.key]
  secrets            = { for name in local.secrets_of[each.key] : name => aws_secretsmanager_secret.this[name].arn }
  permissions        = local.permissions_of[each.key]
  keys               = { for name, key in aws_kms_key.this : name => key.arn }
  subnets            = [for subnet in aws_subnet.private : subnet.id]
  security_group     = aws_security_group.tasks.id
  target_group       = try(aws_lb_target_group.this[each.key].arn, null)
  backlog            = contains(keys(local.workers), each.key) ? { queue_name = module.queue[each.key].name, per_task = var.backlog_per_task } : null
  scale_in_wait_s    = each.key == "voice" ? 1800 : 300 # a call lasts longer than a turn
  log_retention_days = var.log_retention_days

  # A service is refused while its target group hangs on no listener, and its tasks neither fetch
  # the image nor reach a secret before the network leads out.
  depends_on = [
    aws_ecs_cluster_capacity_providers.main,
    aws_lb_listener_rule.routes,
    aws_route_table_association.private,
    aws_vpc_endpoint.gateway,
    aws_vpc_endpoint.interface,
  ]
}
