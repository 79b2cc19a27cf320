variable "vpc_cidr" {
  description = "The VPC's address range; each subnet takes a sixteenth of it."
  type        = string
  default     = "10.40.0.0/16"

  validation {
    condition     = can(cidrhost(var.vpc_cidr, 0)) && can(regex("/(1[6-9]|20)$", var.vpc_cidr))
    error_message = "vpc_cidr is an IPv4 range from /16 to /20."
  }
}

variable "zones" {
  description = "The availability zones to use, by name: a list that AWS cannot lengthen."
  type        = list(string)
  default     = ["us-east-1a", "us-east-1b"]

  validation {
    condition     = length(distinct(var.zones)) == length(var.zones) && contains([2, 3], length(var.zones))
    error_message = "zones are 2 or 3 different ones: a load balancer needs two."
  }

  validation {
    condition     = alltrue([for zone in var.zones : startswith(zone, var.region)])
    error_message = "zones are in region."
  }
}

variable "nat_per_zone" {
  description = "A NAT gateway in each zone, so that losing a zone loses no vendor; else one for all. The small profile has none."
  type        = bool
  default     = true

  validation {
    condition     = var.nat_per_zone || var.environment != "prod"
    error_message = "prod has a NAT gateway in each zone."
  }
}

variable "interface_endpoints" {
  description = "AWS services reached inside the VPC instead of through NAT, such as sqs, logs, ecr.api, ecr.dkr, secretsmanager. Each costs per zone and hour."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for service in var.interface_endpoints : can(regex("^[a-z.]+$", service))])
    error_message = "interface_endpoints are short service names such as sqs or ecr.api."
  }
}

variable "zone_name" {
  description = "A public Route 53 zone in this account, such as reception.example.com. Certificate and addresses are made in it."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.zone_name))
    error_message = "zone_name is a domain name in lower case without a last dot."
  }
}

variable "chat_rate_limit" {
  description = "Requests to /chat one address may send in five minutes."
  type        = number
  default     = 300

  validation {
    condition     = var.chat_rate_limit >= 10
    error_message = "chat_rate_limit is at least 10, the firewall's minimum."
  }
}

variable "trusted_proxies" {
  description = "Networks in front of the load balancer whose X-Forwarded-For is believed, as a CDN's; the load balancer itself is trusted."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for network in var.trusted_proxies : can(cidrhost(network, 0))])
    error_message = "trusted_proxies are networks, as 198.51.100.0/24."
  }
}

variable "total_rate_limit" {
  description = "Requests of any kind one address may send in five minutes; voice platforms and vendors call from few addresses."
  type        = number
  default     = 20000

  validation {
    condition     = var.total_rate_limit >= var.chat_rate_limit
    error_message = "total_rate_limit is at least chat_rate_limit."
  }
}
