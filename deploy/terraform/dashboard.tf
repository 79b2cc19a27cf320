# Top to bottom as a person meets them: turns and calls, the way in, queues, tasks, tables, vendors.
locals {
  panels = concat([
    { title = "Turns (ms)", metrics = [for stat in ["p50", "p95", "p99"] : ["AIReceptionist", "TurnDuration", { stat = stat, label = stat }]] },
    { title = "Calls", metrics = [["AIReceptionist", "CallStarted"], ["AIReceptionist", "CallFailed"]] },
    { title = "Appointments", metrics = [["AIReceptionist", "AppointmentBooked"], ["AIReceptionist", "AppointmentRepaired"], ["AIReceptionist", "CanaryPassed"], ["AIReceptionist", "MailRepeated"]] },
    { title = "Requests", metrics = [for name in ["RequestCount", "HTTPCode_Target_4XX_Count", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"] : ["AWS/ApplicationELB", name, "LoadBalancer", aws_lb.edge.arn_suffix]] },
    { title = "Oldest message (s)", metrics = [for queue in module.queue : ["AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", queue.name, { stat = "Maximum" }]] },
    { title = "Messages waiting", metrics = [for queue in module.queue : ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue.name, { stat = "Maximum" }]] },
    { title = "Dead letters", metrics = [for queue in module.queue : ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue.dead_letters.name, { stat = "Maximum" }]] },
    { title = "Commands (p95, ms)", metrics = [for worker in keys(local.workers_of) : ["AIReceptionist", "CommandDuration", "Service", worker, { stat = "p95" }]] },
    { title = "Running tasks", metrics = [for service in local.services : ["AWS/ECS", "CPUUtilization", "ClusterName", aws_ecs_cluster.main.name, "ServiceName", service, { stat = "SampleCount" }]] },
    { title = "CPU (%)", metrics = [for service in local.services : ["AWS/ECS", "CPUUtilization", "ClusterName", aws_ecs_cluster.main.name, "ServiceName", service, { stat = "Average" }]] },
    { title = "Write throttles", metrics = [for table in aws_dynamodb_table.this : ["AWS/DynamoDB", "WriteThrottleEvents", "TableName", table.name]] },
    { title = "Vendors", metrics = [["AIReceptionist", "VendorThrottled"], ["AIReceptionist", "TokenRefused"], ["AIReceptionist", "TokenExpiresInDays", { stat = "Minimum" }]] },
    ],
    [for wall in aws_wafv2_web_acl.edge : {
      title   = "Blocked by the firewall"
      metrics = [for rule in ["chat-rate", "total-rate", "known-bad-inputs"] : ["AWS/WAFV2", "BlockedRequests", "WebACL", wall.name, "Region", var.region, "Rule", rule]]
    }],
  )
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = var.prefix

  dashboard_body = jsonencode({
    widgets = [for index, panel in local.panels : {
      type   = "metric"
      width  = 8
      height = 6
      x      = 8 * (index % 3)
      y      = 6 * floor(index / 3)
      properties = {
        title   = panel.title
        region  = var.region
        stat    = "Sum"
        period  = 60
        metrics = panel.metrics
      }
    }]
  })
}
