# ECS counts no restarts: its events about tasks that ended by themselves are kept in a log,
# which says why, and counted by the alarm task-restarts.
resource "aws_cloudwatch_event_rule" "task_ended" {
  name        = "${var.prefix}-task-ended"
  description = "A task crashed, failed its health check or could not start"

  event_pattern = jsonencode({
    source      = ["aws.ecs"]
    detail-type = ["ECS Task State Change"]
    detail = {
      clusterArn = [aws_ecs_cluster.main.arn]
      lastStatus = ["STOPPED"]
      "$or" = [
        { stopCode = ["EssentialContainerExited", "TaskFailedToStart"] },
        # Killed by its own health check or the balancer's: for ECS a stop like a deploy's.
        { stoppedReason = [{ prefix = "Task failed container health checks" }, { prefix = "Task failed ELB health checks" }] },
      ]
    }
  })
}

resource "aws_cloudwatch_event_target" "task_ended" {
  rule = aws_cloudwatch_event_rule.task_ended.name
  arn  = aws_cloudwatch_log_group.task_ended.arn
}

resource "aws_cloudwatch_log_group" "task_ended" {
  name              = "/aws/events/${var.prefix}-task-ended"
  retention_in_days = var.log_retention_days
  kms_key_id        = local.key_arns.operations
}

resource "aws_cloudwatch_log_resource_policy" "task_ended" {
  policy_name = "${var.prefix}-task-ended"

  policy_document = jsonencode({
    Version = "2012-10-17"
    # A stream is made in no rule's name: under the condition its events would be dropped unseen.
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = ["events.amazonaws.com", "delivery.logs.amazonaws.com"] }
        Action    = ["logs:CreateLogStream"]
        Resource  = "${aws_cloudwatch_log_group.task_ended.arn}:*"
      },
      {
        Effect    = "Allow"
        Principal = { Service = ["events.amazonaws.com", "delivery.logs.amazonaws.com"] }
        Action    = ["logs:PutLogEvents"]
        Resource  = "${aws_cloudwatch_log_group.task_ended.arn}:*:*"
        Condition = { ArnEquals = { "aws:SourceArn" = aws_cloudwatch_event_rule.task_ended.arn } }
      },
    ]
  })
}
