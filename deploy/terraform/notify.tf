# page wakes somebody, ticket waits for the morning.
locals {
  topic_arns    = { for name in ["page", "ticket"] : name => "arn:aws:sns:${var.region}:${var.account_id}:${var.prefix}-${name}" }
  budget_emails = [for receiver in setunion(var.alarm_receivers.ticket, var.alarm_receivers.page) : receiver if !startswith(receiver, "https://")]
  subscriptions = merge([
    for topic, receivers in var.alarm_receivers : { for receiver in receivers : "${topic} ${receiver}" => { topic = topic, receiver = receiver } }
  ]...)
}

resource "aws_sns_topic" "alarms" {
  for_each = local.topic_arns

  name              = "${var.prefix}-${each.key}"
  kms_master_key_id = local.key_arns.operations
}

resource "aws_sns_topic_subscription" "alarms" {
  for_each = local.subscriptions

  topic_arn              = aws_sns_topic.alarms[each.value.topic].arn
  protocol               = startswith(each.value.receiver, "https://") ? "https" : "email"
  endpoint               = each.value.receiver
  endpoint_auto_confirms = startswith(each.value.receiver, "https://")
}

resource "aws_sns_topic_policy" "alarms" {
  for_each = aws_sns_topic.alarms

  arn = each.value.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = each.value.arn
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_budgets_budget" "monthly" {
  name         = "${var.prefix}-monthly"
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_unit   = "USD"
  limit_amount = tostring(var.monthly_budget_usd)

  dynamic "notification" {
    for_each = { ACTUAL = 80, FORECASTED = 100 }

    content {
      comparison_operator        = "GREATER_THAN"
      notification_type          = notification.key
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      subscriber_email_addresses = local.budget_emails
    }
  }
}
