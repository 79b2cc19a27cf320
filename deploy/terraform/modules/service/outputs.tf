output "name" {
  description = "The ECS service's name."
  value       = aws_ecs_service.this.name
}

output "log_group" {
  description = "Where the service logs."
  value       = aws_cloudwatch_log_group.this.name
}

output "task_policy" {
  description = "What the process may do, as an IAM policy."
  value       = aws_iam_role_policy.task.policy
}

output "architecture" {
  description = "The processor its tasks run on."
  value       = one(aws_ecs_task_definition.this.runtime_platform).cpu_architecture
}

output "image" {
  description = "The image its tasks run."
  value       = var.image
}

output "public" {
  description = "Whether its tasks have public addresses."
  value       = one(aws_ecs_service.this.network_configuration).assign_public_ip
}

output "deployment_alarms" {
  description = "The alarms that a deployment watches."
  value       = one(aws_ecs_service.this.alarms).alarm_names
}
