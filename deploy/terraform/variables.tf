variable "environment" {
  description = "Which deployment this is. Each lives in an AWS account of its own."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment is dev, staging or prod."
  }
}

variable "profile" {
  description = "full: private tasks behind NAT, a service for each worker, own keys, firewall, Container Insights. small, a third of the price: public addresses behind closed groups, one task for all workers, AWS's keys, no firewall."
  type        = string
  default     = "full"

  validation {
    condition     = contains(["small", "full"], var.profile)
    error_message = "profile is small or full."
  }

  validation {
    condition     = var.profile == "full" || var.environment != "prod"
    error_message = "prod has the full profile."
  }
}

variable "account_id" {
  description = "The AWS account to build in; any other account is refused."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id is 12 digits."
  }
}

variable "region" {
  description = "The AWS region of everything."
  type        = string
  default     = "us-east-1"

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region looks like us-east-1."
  }
}

variable "prefix" {
  description = "Stands before the name of every queue, table, service and log group."
  type        = string
  default     = "ai-receptionist"

  # A load balancer's name has 32 characters and ends with "-gateway".
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,20}[a-z0-9]$", var.prefix))
    error_message = "prefix is 3 to 22 lower case letters, digits and dashes."
  }
}

variable "image" {
  description = "The image to run, by digest, as make push printed it: the same bytes in dev, staging and prod."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com/[a-z0-9._/-]+@sha256:[0-9a-f]{64}$", var.image))
    error_message = "image is an ECR repository @sha256: and 64 hexadecimal digits; a tag could become another build."
  }
}

variable "worker_image" {
  description = "Of the workers alone, in the midst of a deploy or a rollback; null where it is the same."
  type        = string
  default     = null

  validation {
    condition     = var.worker_image == null || can(regex("@sha256:[0-9a-f]{64}$", var.worker_image))
    error_message = "worker_image is an image by digest, or null."
  }
}

variable "architecture" {
  description = "The processor of image and tasks: ARM64 (Graviton, a fifth cheaper) or X86_64. deploy/deploy.sh builds for it."
  type        = string
  default     = "ARM64"

  validation {
    condition     = contains(["ARM64", "X86_64"], var.architecture)
    error_message = "architecture is ARM64 or X86_64."
  }
}

variable "protect_data" {
  description = "Refuse to delete tables, the load balancer, images and secrets at once. Off only where losing everything is fine."
  type        = bool
  default     = true

  validation {
    condition     = var.protect_data || var.environment != "prod"
    error_message = "protect_data stays on in prod."
  }
}

variable "log_retention_days" {
  description = "How long logs are kept. They hold no personal data."
  type        = number
  default     = 365

  validation {
    condition     = contains([7, 14, 30, 60, 90, 180, 365, 731], var.log_retention_days)
    error_message = "log_retention_days is one of CloudWatch's: 7, 14, 30, 60, 90, 180, 365, 731."
  }
}
