resource "aws_ecs_cluster" "main" {
  name = var.prefix

  setting {
    name  = "containerInsights"
    value = local.full ? "enabled" : "disabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

locals {
  # What is asked of a stopping process: the gateway finishes turns, voice says goodbye to callers
  # (Fargate allows no more), a worker ends a long poll and the commands it has begun (DRAIN_S).
  stop_timeout_s = merge({ gateway = 60, voice = 120 }, { for service in keys(local.workers_of) : service => 60 })

  commands = merge(
    { for service in ["gateway", "voice"] : service => ["python", "-m", service] },
    { for service, workers in local.workers_of : service => concat(["python", "-m", "workers"], workers) },
  )
}

locals {
  # What tells that a new build does harm: ECS goes back by itself while its deployment lasts.
  deployment_alarms = merge(
    { for service in keys(local.hosts) : service => ["${var.prefix}-${service}-failing", "${var.prefix}-${service}-unhealthy"] },
    { for service, workers in local.workers_of : service => [for worker in workers : "${var.prefix}-${worker}-message-age"] },
  )

  # Who may pull what: the image's registry may be another account's (deploy/terraform/bootstrap).
  registry       = regex("^(?P<account>[0-9]{12})\\.dkr\\.ecr\\.(?P<region>[a-z0-9-]+)\\.amazonaws\\.com/(?P<name>[^@]+)@", var.image)
  repository_arn = "arn:aws:ecr:${local.registry.region}:${local.registry.account}:repository/${local.registry.name}"
}

module "service" {
  source   = "./modules/service"
  for_each = toset(local.services)

  prefix             = var.prefix
  name               = each.key
  region             = var.region
  cluster_name       = aws_ecs_cluster.main.name
  image              = local.image_of[each.key]
  architecture       = var.architecture
  repository_arn     = local.repository_arn
  command            = local.commands[each.key]
  port               = local.ports[each.key]
  capacity           = local.capacity[each.key]
  spot               = contains(var.spot, each.key)
  stop_timeout_s     = local.stop_timeout_s[each.key]
  environment        = local.environment[each.key]
  secrets            = { for name in local.secrets_of[each.key] : name => aws_secretsmanager_secret.this[name].arn }
  permissions        = local.permissions_of[each.key]
  keys               = local.key_arns
  subnets            = [for subnet in local.task_subnets : subnet.id]
  public             = !local.full
  security_group     = aws_security_group.tasks.id
  target_group       = try(aws_lb_target_group.this[each.key].arn, null)
  backlog            = try({ queue_name = module.queue[each.key].name, per_task = var.backlog_per_task }, null)
  deployment_alarms  = local.deployment_alarms[each.key]
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
    aws_cloudwatch_metric_alarm.simple,
    aws_cloudwatch_metric_alarm.computed,
  ]
}
