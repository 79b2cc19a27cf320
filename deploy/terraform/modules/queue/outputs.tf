output "name" {
  description = "The queue's name, as the processes read it."
  value       = aws_sqs_queue.this.name
}

output "url" {
  description = "The queue's address."
  value       = aws_sqs_queue.this.url
}

output "arn" {
  description = "The queue's ARN."
  value       = aws_sqs_queue.this.arn
}

output "dead_letters" {
  description = "The dead-letter queue's name, address and ARN."
  value = {
    name = aws_sqs_queue.dead_letters.name
    url  = aws_sqs_queue.dead_letters.url
    arn  = aws_sqs_queue.dead_letters.arn
  }
}

output "alarms" {
  description = "The names of the queue's alarms."
  value = [
    aws_cloudwatch_metric_alarm.message_age.alarm_name,
    aws_cloudwatch_metric_alarm.dead_letters.alarm_name,
  ]
}

output "encrypted_by" {
  description = "Whose key: SQS's own, or ours."
  value       = aws_sqs_queue.this.sqs_managed_sse_enabled == true ? "SQS" : "KMS"
}
