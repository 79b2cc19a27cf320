resource "aws_cloudwatch_metric_alarm" "message_age" {
  alarm_name        = "${var.name}-message-age"
  alarm_description = "Commands wait too long on ${var.name}. Runbook: docs/operations.md, message-age."

  namespace   = "AWS/SQS"
  metric_name = "ApproximateAgeOfOldestMessage"
  dimensions  = { QueueName = aws_sqs_queue.this.name }
  statistic   = "Maximum"

  comparison_operator = "GreaterThanThreshold"
  threshold           = var.message_age_s
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching"

  alarm_actions = [var.alarm_topics.page]
  ok_actions    = [var.alarm_topics.page]
}

resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  alarm_name        = "${var.name}-dead-letters"
  alarm_description = "A command nobody could do lies on ${var.name}-dlq. Runbook: docs/operations.md, dead-letters."

  namespace   = "AWS/SQS"
  metric_name = "ApproximateNumberOfMessagesVisible"
  dimensions  = { QueueName = aws_sqs_queue.dead_letters.name }
  statistic   = "Maximum"

  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"

  alarm_actions = [var.alarm_topics.ticket]
  ok_actions    = [var.alarm_topics.ticket]
}
