variable "alarm_receivers" {
  description = "Who is woken (page: people cannot book or call now) and who reads it in the morning (ticket, the budget too): e-mail addresses, each of which confirms once, or https addresses of a pager."
  type = object({
    page   = set(string)
    ticket = set(string)
  })

  validation {
    condition     = alltrue([for receivers in values(var.alarm_receivers) : length(receivers) >= 1])
    error_message = "alarm_receivers: page and ticket have at least one each; an alarm nobody hears is none."
  }

  validation {
    condition     = alltrue([for receiver in flatten(values(var.alarm_receivers)) : can(regex("^([^@ /]+@[^@ ]+|https://[^ ]+)$", receiver))])
    error_message = "alarm_receivers are e-mail addresses or https addresses."
  }

  validation {
    condition     = anytrue([for receiver in flatten(values(var.alarm_receivers)) : !startswith(receiver, "https://")])
    error_message = "alarm_receivers: at least one is an e-mail address, the budget writes to no other."
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
