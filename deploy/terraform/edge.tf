resource "aws_lb" "edge" {
  name                       = "${var.prefix}-edge"
  load_balancer_type         = "application"
  internal                   = false
  subnets                    = [for subnet in aws_subnet.public : subnet.id]
  security_groups            = [aws_security_group.edge.id]
  drop_invalid_header_fields = true
  enable_deletion_protection = var.protect_data
  # A quiet websocket lives between two heartbeats. Shorter than the processes' keep-alive
  # (runtime/serving.py): who closes first must be the balancer, or a request meets a closed door.
  idle_timeout = 120

  access_logs {
    bucket  = aws_s3_bucket.access_logs.id
    enabled = true
  }

  # AWS refuses an internet-facing balancer whose network has no way out yet.
  depends_on = [aws_internet_gateway.main, aws_route_table_association.public, aws_s3_bucket_policy.access_logs]
}

resource "aws_lb_target_group" "this" {
  for_each = local.hosts

  name                 = "${var.prefix}-${each.key}"
  vpc_id               = aws_vpc.main.id
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = local.ports[each.key]
  deregistration_delay = each.key == "voice" ? 120 : 30

  health_check {
    path                = "/health"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.edge.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.edge.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.edge.certificate_arn

  default_action {
    type = "fixed-response"

    fixed_response {
      status_code  = "404"
      content_type = "application/json"
      message_body = jsonencode({ title = "Not found", status = 404 })
    }
  }
}

# A rule takes five values, the host included.
locals {
  routes = {
    chat        = { priority = 10, service = "gateway", paths = ["/chat/*", "/page/*", "/openapi.json"] }
    links       = { priority = 15, service = "gateway", paths = ["/confirm/*", "/appointment/*", "/privacy/*"] }
    owners      = { priority = 16, service = "gateway", paths = ["/connect/*", "/connected", "/graph/notifications"] }
    vendors     = { priority = 17, service = "gateway", paths = ["/events/*"] }
    voice_times = { priority = 20, service = "gateway", paths = ["/voice/get-days", "/voice/get-slots"] }
    voice_books = { priority = 30, service = "gateway", paths = ["/voice/book", "/voice/find", "/voice/move", "/voice/cancel"] }
    calls       = { priority = 40, service = "voice", paths = ["/webhook", "/twilio/*"] }
  }
}

resource "aws_lb_listener_rule" "routes" {
  for_each = local.routes

  listener_arn = aws_lb_listener.https.arn
  priority     = each.value.priority

  condition {
    host_header {
      values = [local.hosts[each.value.service]]
    }
  }

  condition {
    path_pattern {
      values = each.value.paths
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[each.value.service].arn
  }
}
