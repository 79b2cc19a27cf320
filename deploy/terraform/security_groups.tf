resource "aws_security_group" "edge" {
  name        = "${var.prefix}-edge"
  description = "The load balancer: the web in, services out"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group" "tasks" {
  name        = "${var.prefix}-tasks"
  description = "Tasks: the load balancer in, vendors and AWS out by TLS"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group" "endpoints" {
  name        = "${var.prefix}-endpoints"
  description = "Interface endpoints: tasks in"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "edge" {
  for_each = { https = 443, http = 80 }

  security_group_id = aws_security_group.edge.id
  description       = "${each.key} from anywhere; http is only redirected"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
}

resource "aws_vpc_security_group_egress_rule" "edge" {
  for_each = local.hosts

  security_group_id            = aws_security_group.edge.id
  description                  = "to ${each.key}"
  referenced_security_group_id = aws_security_group.tasks.id
  ip_protocol                  = "tcp"
  from_port                    = local.ports[each.key]
  to_port                      = local.ports[each.key]
}

resource "aws_vpc_security_group_ingress_rule" "tasks" {
  for_each = local.hosts

  security_group_id            = aws_security_group.tasks.id
  description                  = "load balancer to ${each.key}"
  referenced_security_group_id = aws_security_group.edge.id
  ip_protocol                  = "tcp"
  from_port                    = local.ports[each.key]
  to_port                      = local.ports[each.key]
}

resource "aws_vpc_security_group_egress_rule" "tasks" {
  security_group_id = aws_security_group.tasks.id
  description       = "TLS to AWS and to the vendors, whose addresses change"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# Where spans go, as `settings` names it, may listen elsewhere than TLS does.
locals {
  collectors = toset(compact([for settings in values(var.settings) : lookup(settings, "OTEL_EXPORTER_OTLP_ENDPOINT", "")]))
  collector_ports = toset([
    for url in local.collectors : try(regex("^https?://[^/]+:([0-9]+)", url)[0], startswith(url, "https") ? "443" : "80")
  ])
}

resource "aws_vpc_security_group_egress_rule" "collector" {
  for_each = setsubtract(local.collector_ports, ["443"])

  security_group_id = aws_security_group.tasks.id
  description       = "spans to the collector"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = tonumber(each.key)
  to_port           = tonumber(each.key)
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  security_group_id            = aws_security_group.endpoints.id
  description                  = "tasks to AWS"
  referenced_security_group_id = aws_security_group.tasks.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}
