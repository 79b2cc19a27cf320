output "chat_url" {
  description = "Where chats and the tool endpoints of voice agents are served."
  value       = "https://${local.hosts.gateway}"
}

output "voice_url" {
  description = "Where OpenAI and Twilio announce calls: give them /webhook and /twilio/voice of it."
  value       = "https://${local.hosts.voice}"
}

output "image" {
  description = "The image that runs, and so what a failed deploy goes back to."
  value       = var.image
}

output "worker_services" {
  description = "The services that work off queues: first in a deploy, last in a rollback."
  value       = keys(local.workers_of)
}

output "needs" {
  description = "What the account has to allow, as deploy/preflight.sh holds against its quotas. A rolling deploy runs every task twice."
  value = {
    fargate_vcpu      = sum(concat([0], [for service, size in local.capacity : 2 * size.min * size.cpu / 1024 if !contains(var.spot, service)]))
    fargate_spot_vcpu = sum(concat([0], [for service, size in local.capacity : 2 * size.min * size.cpu / 1024 if contains(var.spot, service)]))
    elastic_ips       = length(local.nat_zones)
    web_acls          = local.full ? 1 : 0
  }
}

output "cluster" {
  description = "The ECS cluster."
  value       = aws_ecs_cluster.main.name
}

output "services" {
  description = "The ECS services."
  value       = local.services
}

output "secrets" {
  description = "The secrets an operator fills in, by the variable they become."
  value       = { for name, secret in aws_secretsmanager_secret.this : name => secret.name }
}

output "tables" {
  description = "Table names by the variable the processes read."
  value       = { for name, table in aws_dynamodb_table.this : "DYNAMODB_${upper(name)}_TABLE" => table.name }
}

output "queues" {
  description = "Queue names by the variable the processes read."
  value       = { for name, queue in module.queue : "SQS_${upper(name)}_QUEUE" => queue.name }
}

output "queue_urls" {
  description = "Addresses of each worker's queue and dead-letter queue."
  value       = { for name, queue in module.queue : name => { queue = queue.url, dead_letters = queue.dead_letters.url } }
}

output "environment" {
  description = "What each service reads, secrets apart."
  value       = local.environment
}

output "policies" {
  description = "What each service may do, as its IAM policy."
  value       = { for name, service in module.service : name => service.task_policy }
}

output "alarm_names" {
  description = "Every alarm, each with its runbook in docs/operations.md."
  value = sort(concat(
    [for alarm in aws_cloudwatch_metric_alarm.simple : alarm.alarm_name],
    [for alarm in aws_cloudwatch_metric_alarm.computed : alarm.alarm_name],
    [for alarm in aws_cloudwatch_metric_alarm.backlog : alarm.alarm_name],
    flatten([for queue in module.queue : queue.alarms]),
  ))
}

output "dashboard_url" {
  description = "The dashboard."
  value       = "https://${var.region}.console.aws.amazon.com/cloudwatch/home?region=${var.region}#dashboards:name=${aws_cloudwatch_dashboard.main.dashboard_name}"
}
