variable "environment" {
  description = "Which deployment this account is for; also the name of the GitHub environment that may apply."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "environment is dev, staging or prod."
  }
}

variable "account_id" {
  description = "The AWS account; any other is refused."
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
}

variable "prefix" {
  description = "As in the stack: stands before the name of everything."
  type        = string
  default     = "ai-receptionist"
}

variable "state_bucket" {
  description = "The bucket for Terraform's state; its name is taken by nobody else in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.state_bucket))
    error_message = "state_bucket is 3 to 63 lower case letters, digits and dashes."
  }
}

variable "github_repository" {
  description = "Whose workflows may plan and apply, as owner/name."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.github_repository))
    error_message = "github_repository is owner/name."
  }
}

variable "holds_images" {
  description = "This account holds the image for all: true in one of them, where images are built."
  type        = bool
  default     = false
}

variable "image_readers" {
  description = "The other accounts that run the image."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for account in var.image_readers : can(regex("^[0-9]{12}$", account))])
    error_message = "image_readers are accounts of 12 digits."
  }
}
