variable "alarm_emails" {
  description = "Who hears of alarms and of the budget. Each address confirms its subscription once."
  type        = set(string)

  validation {
    condition     = length(var.alarm_emails) >= 1 && alltrue([for address in var.alarm_emails : can(regex("^[^@ ]+@[^@ ]+$", address))])
    error_message = "alarm_emails is at least one e-mail address: an alarm nobody hears is none."
  }
}

variable "monthly_budget_usd" {
  description = "Told at 80 % spent and at 100 % forecast."
  type        = number

  validation {
    condition     = var.monthly_budget_usd > 0
    error_message = "monthly_budget_usd is above 0."
  }
}

variable "thresholds" {
  description = "When alarms sound: seconds the oldest message may wait, milliseconds of the slowest 5 % of turns, per cent of failing requests, days left of a vendor token, effects refused by a cap and wrong proofs in five minutes."
  type = object({
    message_age_s = optional(number, 60)
    turn_p95_ms   = optional(number, 4000)
    failing_pct   = optional(number, 1)
    token_days    = optional(number, 14)
    capped        = optional(number, 20)
    wrong_proofs  = optional(number, 30)
  })
  default = {}

  validation {
    condition     = alltrue([for threshold in values(var.thresholds) : threshold > 0])
    error_message = "thresholds are above 0."
  }
}
