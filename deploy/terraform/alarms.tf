# Alarms on one metric. Each key is a heading of docs/operations.md. Those on queues are in
# modules/queue, those that need arithmetic in alarms_computed.tf. `page`: people cannot book or call
# now, somebody is woken; all else waits for the morning.
locals {
  own = { namespace = "AIReceptionist", dimensions = {} } # what the services write into their logs (EMF)

  alarms = {
    "turn-slow" = merge(local.own, {
      about  = "The slowest turns take too long: people wait, and callers hear silence."
      metric = "TurnDuration", stat = "p95", above = var.thresholds.turn_p95_ms
    })
    "calls-failing" = merge(local.own, {
      about  = "Calls end because of us."
      metric = "CallFailed", stat = "Sum", above = 2, page = true
    })
    "tenant-unreadable" = merge(local.own, {
      about  = "A tenant's document cannot be read; nobody can book at that business."
      metric = "TenantUnreadable", stat = "Sum", above = 0
    })
    "token-refused" = merge(local.own, {
      about  = "Outlook's login refuses a tenant's grant; that tenant must reconnect."
      metric = "TokenRefused", stat = "Sum", above = 0
    })
    "token-expires" = merge(local.own, {
      about  = "A tenant's grant soon ends."
      metric = "TokenExpiresInDays", stat = "Minimum", below = var.thresholds.token_days
    })
    "vendor-throttled" = merge(local.own, {
      about  = "A vendor answers 429 again and again."
      metric = "VendorThrottled", stat = "Sum", above = 50
    })
    "cap-reached" = merge(local.own, {
      about  = "Much was refused as too much of one network or one person."
      metric = "CapReached", stat = "Sum", above = var.thresholds.capped
    })
    "business-cap-reached" = merge(local.own, {
      about  = "A business has as many bookings, changes or messages as it may have in a day."
      metric = "BusinessCapReached", stat = "Sum", above = 0
    })
    "guessing" = merge(local.own, {
      about  = "Wrong codes or contacts by the dozen: somebody guesses."
      metric = "ProofRefused", stat = "Sum", above = var.thresholds.wrong_proofs
    })
    "business-guessing" = merge(local.own, {
      about  = "Many wrong codes at one business within an hour: somebody guesses there."
      metric = "GuessingSuspected", stat = "Sum", above = 0
    })
    "budget-nearly-spent" = merge(local.own, {
      about  = "Four fifths of a day's model calls or call minutes are spent."
      metric = "BudgetNearlySpent", stat = "Sum", above = 0
    })
    "budget-spent" = merge(local.own, {
      about  = "A day's model calls or call minutes are spent: the rules answer alone, or calls are refused."
      metric = "BudgetSpent", stat = "Sum", above = 0
    })
    "calls-refused" = merge(local.own, {
      about  = "Calls are refused before they are accepted: busy, blocked, too often, or spent."
      metric = "CallRefused", stat = "Sum", above = var.thresholds.capped
    })
    "due-work-late" = merge(local.own, {
      about  = "What is due is not done: owed mails, holds, calendars to compare. Or nobody tells."
      metric = "DueWorkAge", stat = "Maximum", above = 900, period = 900, missing = "breaching"
    })
    "edge-failing" = {
      about     = "The load balancer itself answers 5xx: nobody behind it answers."
      namespace = "AWS/ApplicationELB", dimensions = { LoadBalancer = aws_lb.edge.arn_suffix }
      metric    = "HTTPCode_ELB_5XX_Count", stat = "Sum", above = 10, page = true
    }
    "task-restarts" = {
      about     = "Tasks crash or cannot start."
      namespace = "AWS/Events", dimensions = { RuleName = aws_cloudwatch_event_rule.task_ended.name }
      metric    = "Invocations", stat = "Sum", above = 2
    }
  }

  canary_alarms = { for tenant in local.canaries : "canary-silent" => merge(local.own, {
    about  = "Nobody who tries can book and cancel: the canary failed twice, or did not run."
    metric = "CanaryPassed", stat = "Sum", below = 1, period = 300, missing = "breaching", page = true
  }) }

  service_alarms = merge(
    { for service in local.services : "${service}-down" => {
      about = "No task of ${service} runs."
      # Every running task says its share of a CPU once a minute, without Container Insights too.
      namespace = "AWS/ECS", dimensions = { ClusterName = aws_ecs_cluster.main.name, ServiceName = service }
      metric    = "CPUUtilization", stat = "SampleCount", below = 1, period = 60, missing = "breaching", page = true
    } },
    { for service in keys(local.hosts) : "${service}-unhealthy" => {
      about     = "The load balancer finds no healthy task of ${service}."
      namespace = "AWS/ApplicationELB"
      dimensions = {
        LoadBalancer = aws_lb.edge.arn_suffix, TargetGroup = aws_lb_target_group.this[service].arn_suffix
      }
      metric = "HealthyHostCount", stat = "Minimum", below = 1, period = 60, missing = "breaching", page = true
    } },
  )
}

resource "aws_cloudwatch_metric_alarm" "simple" {
  for_each = merge(local.alarms, local.canary_alarms, local.service_alarms)

  alarm_name        = "${var.prefix}-${each.key}"
  alarm_description = "${each.value.about} Runbook: docs/operations.md, ${each.key}."

  namespace          = each.value.namespace
  metric_name        = each.value.metric
  dimensions         = each.value.dimensions
  statistic          = startswith(each.value.stat, "p") ? null : each.value.stat
  extended_statistic = startswith(each.value.stat, "p") ? each.value.stat : null

  comparison_operator = can(each.value.above) ? "GreaterThanThreshold" : "LessThanThreshold"
  threshold           = try(each.value.above, each.value.below)
  period              = try(each.value.period, 300)
  evaluation_periods  = 2
  datapoints_to_alarm = try(each.value.missing, "") == "breaching" ? 2 : 1
  treat_missing_data  = try(each.value.missing, "notBreaching")

  alarm_actions = [try(each.value.page, false) ? local.topic_arns.page : local.topic_arns.ticket]
  ok_actions    = [try(each.value.page, false) ? local.topic_arns.page : local.topic_arns.ticket]
}
