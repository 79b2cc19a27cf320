variable "name" {
  description = "The queue's name; its dead-letter queue is called the same with -dlq."
  type        = string
}

variable "arn_prefix" {
  description = "What stands before a queue's name in its ARN, without the last colon."
  type        = string
}

variable "visibility_s" {
  description = "Seconds a received message is hidden from other workers."
  type        = number
}

variable "kms_key_id" {
  description = "The key messages are encrypted with; null for SQS's own."
  type        = string
}

variable "message_age_s" {
  description = "Seconds the oldest message may wait before the alarm sounds."
  type        = number
}

variable "alarm_topics" {
  description = "The ARNs of the topics that wake somebody (page) and that wait for the morning (ticket)."
  type        = object({ page = string, ticket = string })
}
