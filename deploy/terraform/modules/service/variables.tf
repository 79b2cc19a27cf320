variable "prefix" {
  description = "Stands before the names of everything made here."
  type        = string
}

variable "name" {
  description = "The service, such as gateway."
  type        = string
}

variable "region" {
  description = "The AWS region."
  type        = string
}

variable "cluster_name" {
  description = "The ECS cluster to run in."
  type        = string
}

variable "image" {
  description = "The image by its digest."
  type        = string
}

variable "architecture" {
  description = "The processor the image is built for: ARM64 or X86_64."
  type        = string
}

variable "repository_arn" {
  description = "The ARN of the repository the image comes from."
  type        = string
}

variable "command" {
  description = "What the container runs."
  type        = list(string)
}

variable "port" {
  description = "Where the process answers /health, and the load balancer where there is one."
  type        = number
}

variable "capacity" {
  description = "Size and number of tasks: cpu in 1/1024 of a core, memory in MiB."
  type        = object({ cpu = number, memory = number, min = number, max = number })
}

variable "spot" {
  description = "Run on spare capacity."
  type        = bool
  default     = false
}

variable "stop_timeout_s" {
  description = "Seconds between SIGTERM and SIGKILL: what draining takes; Fargate allows 120."
  type        = number
}

variable "environment" {
  description = "Plain settings by name; empty ones are left out."
  type        = map(string)
}

variable "secrets" {
  description = "Secret settings: ARNs in Secrets Manager by name."
  type        = map(string)
}

variable "permissions" {
  description = "What the process may do: IAM actions and the ARNs they are for."
  type        = list(object({ actions = list(string), resources = list(string) }))
}

variable "keys" {
  description = "KMS key ARNs: data, secrets and operations; null for AWS's own."
  type        = object({ data = string, secrets = string, operations = string })
}

variable "subnets" {
  description = "The subnets to run in."
  type        = list(string)
}

variable "public" {
  description = "Tasks have public addresses, where there is no NAT."
  type        = bool
  default     = false
}

variable "security_group" {
  description = "The security group of the tasks."
  type        = string
}

variable "target_group" {
  description = "The load balancer's target group; null for a service nobody calls."
  type        = string
  default     = null
}

variable "backlog" {
  description = "Scale on messages waiting for each task of this queue; null to scale on CPU."
  type        = object({ queue_name = string, per_task = number })
  default     = null
}

variable "deployment_alarms" {
  description = "Alarms that make ECS go back to the build before while a deployment lasts."
  type        = list(string)
}

variable "scale_in_wait_s" {
  description = "Seconds of calm before a task is taken away."
  type        = number
  default     = 300
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
}
