variable "capacity" {
  description = "Size and number of tasks by service; a service that is not named gets the default of locals.tf. cpu in 1/1024 of a core, memory in MiB."
  type = map(object({
    cpu    = number
    memory = number
    min    = number
    max    = number
  }))
  default = {}

  validation {
    condition     = alltrue([for size in values(var.capacity) : size.min >= 1 && size.max >= size.min])
    error_message = "capacity: min is at least 1 and max at least min."
  }

  validation {
    condition     = alltrue([for size in values(var.capacity) : contains(lookup(local.fargate_memory, size.cpu, []), size.memory)])
    error_message = "capacity: Fargate offers cpu 256 with 512, 1024 or 2048 MiB; 512 with 1 to 4 GiB; 1024 with 2 to 8; 2048 with 4 to 16; 4096 with 8 to 30; 8192 with 16 to 60 by fours; 16384 with 32 to 120 by eights."
  }

  validation {
    condition     = var.environment != "prod" || alltrue([for service in ["gateway", "voice"] : try(var.capacity[service].min, 1) >= 2])
    error_message = "capacity: gateway and voice run at least twice in prod, one in each zone."
  }
}

variable "spot" {
  description = "Services to run on spare capacity: a third of the price, and AWS may stop one with two minutes' notice, which no message is lost by. Workers gladly; gateway and voice only where nobody minds."
  type        = set(string)
  default     = []

  validation {
    condition     = length(setsubtract(var.spot, local.services)) == 0
    error_message = "spot names services of this profile."
  }

  validation {
    condition     = var.environment != "prod" || length(setintersection(var.spot, ["gateway", "voice"])) == 0
    error_message = "gateway and voice of prod are not on spot: calls would be cut."
  }
}

variable "backlog_per_task" {
  description = "Messages waiting for each worker task that are still served soon; more starts another task."
  type        = number
  default     = 20

  validation {
    condition     = var.backlog_per_task >= 1
    error_message = "backlog_per_task is at least 1."
  }
}

variable "log_level" {
  description = "How much the services log."
  type        = string
  default     = "INFO"

  validation {
    condition     = contains(["DEBUG", "INFO", "WARNING", "ERROR"], var.log_level)
    error_message = "log_level is DEBUG, INFO, WARNING or ERROR."
  }
}

variable "settings" {
  description = "Further settings by service, as docs/settings.md names them: { gateway = { OPENAI_MODEL = \"...\" } }. What is left out has the code's default."
  type        = map(map(string))
  default     = {}

  validation {
    condition     = alltrue([for name in flatten([for settings in values(var.settings) : keys(settings)]) : can(regex("^[A-Z][A-Z0-9_]*$", name)) && !can(regex("(KEY|SECRET|TOKEN)$", name))])
    error_message = "settings are named in capitals, and hold no secret: those are in Secrets Manager."
  }
}

variable "azure" {
  description = "The app registration that reaches Outlook; its secret is in Secrets Manager. tenant_id: the directory of the mailboxes, or organizations where businesses have directories of their own (docs/aws.md, other directories)."
  type = object({
    tenant_id = string
    client_id = string
  })

  validation {
    condition     = alltrue([for id in [var.azure.client_id, var.azure.tenant_id == "organizations" ? var.azure.client_id : var.azure.tenant_id] : can(regex("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", id))])
    error_message = "azure.client_id is a GUID, azure.tenant_id a GUID or organizations."
  }
}

variable "sender_email" {
  description = "The verified SendGrid address that confirmations come from."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", var.sender_email))
    error_message = "sender_email is an e-mail address."
  }
}

variable "sendgrid_webhook_key" {
  description = "The verification key of SendGrid's signed event webhook, as its settings show it; public. Empty: what becomes of mails is not heard of."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^([A-Za-z0-9+/]{80,}={0,2})?$", var.sendgrid_webhook_key))
    error_message = "sendgrid_webhook_key is base64, without a frame around it, or empty."
  }
}

variable "twilio_account_sid" {
  description = "The Twilio account of the media-stream phone line; empty where calls come by SIP alone."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^(AC[0-9a-f]{32})?$", var.twilio_account_sid))
    error_message = "twilio_account_sid is AC and 32 hexadecimal digits, or empty."
  }
}

variable "canary_tenant" {
  description = "A tenant that exists for this alone, in which somebody who does not exist books and cancels every five minutes; empty for none. docs/operations.md, the canary."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^([a-z0-9][a-z0-9-]{1,62})?$", var.canary_tenant))
    error_message = "canary_tenant is a tenant's id, or empty."
  }
}
