resource "aws_wafv2_web_acl" "edge" {
  count = local.full ? 1 : 0

  name        = "${var.prefix}-edge"
  description = "Rate limits and known attacks"
  scope       = "REGIONAL"

  default_action {
    allow {}
  }

  # As the gateway says it. The rate of an address is looked at again about each half minute.
  custom_response_body {
    key          = "too-many-requests"
    content_type = "APPLICATION_JSON"
    content      = jsonencode({ title = "Too many requests", status = 429 })
  }

  # Chat alone is counted closely: a voice platform serves all its callers from one address.
  rule {
    name     = "chat-rate"
    priority = 1

    action {
      block {
        custom_response {
          response_code            = 429
          custom_response_body_key = "too-many-requests"

          response_header {
            name  = "Retry-After"
            value = "60"
          }
        }
      }
    }

    statement {
      rate_based_statement {
        aggregate_key_type = "IP"
        limit              = var.chat_rate_limit

        scope_down_statement {
          byte_match_statement {
            search_string         = "/chat/"
            positional_constraint = "STARTS_WITH"

            field_to_match {
              uri_path {}
            }

            # As the gateway reads it: "/%63hat/x" and "//chat/x" are counted, too.
            text_transformation {
              priority = 0
              type     = "URL_DECODE"
            }

            text_transformation {
              priority = 1
              type     = "NORMALIZE_PATH"
            }
          }
        }
      }
    }

    visibility_config {
      metric_name                = "chat-rate"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  rule {
    name     = "total-rate"
    priority = 2

    action {
      block {
        custom_response {
          response_code            = 429
          custom_response_body_key = "too-many-requests"

          response_header {
            name  = "Retry-After"
            value = "60"
          }
        }
      }
    }

    statement {
      rate_based_statement {
        aggregate_key_type = "IP"
        limit              = var.total_rate_limit
      }
    }

    visibility_config {
      metric_name                = "total-rate"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  # Not the common rule set: it refuses bodies over 8 kB and what people write about their day.
  rule {
    name     = "known-bad-inputs"
    priority = 3

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"
      }
    }

    visibility_config {
      metric_name                = "known-bad-inputs"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  visibility_config {
    metric_name                = "${var.prefix}-edge"
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = false # samples would keep what people wrote in an address
  }
}

resource "aws_wafv2_web_acl_association" "edge" {
  count = local.full ? 1 : 0

  resource_arn = aws_lb.edge.arn
  web_acl_arn  = aws_wafv2_web_acl.edge[0].arn
}
