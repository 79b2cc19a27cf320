# Alarms on arithmetic: `of` names the metrics an expression is made of, each with its dimensions.
locals {
  # A table and its indexes are throttled each for itself.
  throttled_of = {
    for name, table in local.tables : name => merge([
      for part, dimensions in merge({ "" = {} }, { for index in keys(table.indexes) : "_${index}" => { GlobalSecondaryIndexName = index } }) : {
        "reads${part}"  = { metric = "ReadThrottleEvents", dimensions = merge({ TableName = aws_dynamodb_table.this[name].name }, dimensions) }
        "writes${part}" = { metric = "WriteThrottleEvents", dimensions = merge({ TableName = aws_dynamodb_table.this[name].name }, dimensions) }
      }
    ]...)
  }

  computed_alarms = merge(
    { for service in keys(local.hosts) : "${service}-failing" => {
      about      = "${service} answers 5xx."
      expression = "IF(requests >= 20, 100 * failed / requests, 0)", above = var.thresholds.failing_pct, page = true
      namespace  = "AWS/ApplicationELB"
      of = {
        for id, metric in { failed = "HTTPCode_Target_5XX_Count", requests = "RequestCount" } : id => {
          metric                   = metric
          dimensions = {
            LoadBalancer = aws_lb.edge.arn_suffix, TargetGroup = aws_lb_target_group.this[service].arn_suffix
          }
        }
      }
    } },
    { for name, of in local.throttled_of : "${name}-throttled" => {
      about      = "Table ${name}, or an index of it, refuses requests."
      expression = join(" + ", [for id in keys(of) : "FILL(${id}, 0)"]), above = 10
      namespace  = "AWS/DynamoDB"
      of         = of
    } },
  )
}

resource "aws_cloudwatch_metric_alarm" "computed" {
  for_each = local.computed_alarms

  alarm_name        = "${var.prefix}-${each.key}"
  alarm_description = "${each.value.about} Runbook: docs/operations.md, ${each.key}."

  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  evaluation_periods  = 2
  datapoints_to_alarm = 1
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "result"
    label       = each.key
    expression  = each.value.expression
    return_data = true
  }

  dynamic "metric_query" {
    for_each = each.value.of

    content {
      id = metric_query.key

      metric {
        namespace   = each.value.namespace
        metric_name = metric_query.value.metric
        dimensions  = metric_query.value.dimensions
        stat        = "Sum"
        period      = 300
      }
    }
  }

  alarm_actions = [try(each.value.page, false) ? local.topic_arns.page : local.topic_arns.ticket]
  ok_actions    = [try(each.value.page, false) ? local.topic_arns.page : local.topic_arns.ticket]
}

# Scaling has had ten minutes and the backlog is still five times what a task should have before it.
resource "aws_cloudwatch_metric_alarm" "backlog" {
  for_each = local.workers

  alarm_name        = "${var.prefix}-${each.key}-backlog"
  alarm_description = "More commands wait for ${each.key} than its tasks can do. Runbook: docs/operations.md, ${each.key}-backlog."

  comparison_operator = "GreaterThanThreshold"
  threshold           = 5 * var.backlog_per_task
  evaluation_periods  = 10
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "each"
    label       = "messages waiting for each task"
    expression  = "waiting / IF(tasks > 0, tasks, 1)"
    return_data = true
  }

  metric_query {
    id = "waiting"

    metric {
      namespace   = "AWS/SQS"
      metric_name = "ApproximateNumberOfMessagesVisible"
      dimensions  = { QueueName = module.queue[each.key].name }
      stat        = "Maximum"
      period      = 60
    }
  }

  metric_query {
    id = "tasks"

    metric {
      namespace   = "AWS/ECS"
      metric_name = "CPUUtilization"
      dimensions  = { ClusterName = aws_ecs_cluster.main.name, ServiceName = local.service_of[each.key] }
      stat        = "SampleCount" # one a minute of each task
      period      = 60
    }
  }

  alarm_actions = [local.topic_arns.ticket]
  ok_actions    = [local.topic_arns.ticket]
}
