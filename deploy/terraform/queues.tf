module "queue" {
  source   = "./modules/queue"
  for_each = local.queues

  name          = "${var.prefix}-${each.key}"
  arn_prefix    = local.arn_of.sqs
  visibility_s  = each.value
  kms_key_id    = local.key_arns.data
  message_age_s = var.thresholds.message_age_s
  alarm_topics  = local.topic_arns
}
