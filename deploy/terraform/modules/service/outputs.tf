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
