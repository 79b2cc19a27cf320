# terraform test -var-file=envs/prod.tfvars -filter=tests/prod.tftest.hcl
mock_provider "aws" {
  source          = "./tests/aws"
  override_during = plan
}

variables {
  image = "111111111111.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist@sha256:5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b"
}

run "prod_survives_the_loss_of_a_zone" {
  command = plan

  assert {
    condition     = length(aws_nat_gateway.main) == 3 && length(aws_subnet.private) == 3
    error_message = "three zones, each with its own way out"
  }

  assert {
    condition     = alltrue([for size in values(local.capacity) : size.min >= 2])
    error_message = "a service runs once only"
  }

  assert {
    condition     = alltrue([for table in aws_dynamodb_table.this : table.deletion_protection_enabled]) && aws_lb.edge.enable_deletion_protection
    error_message = "something with data can be deleted by mistake"
  }
}

run "a_worker_reads_and_writes_its_own_queue_only" {
  command = plan

  assert {
    condition = toset(flatten([
      for permission in local.permissions_of["email"] : permission.resources if contains(permission.actions, "sqs:ReceiveMessage")
    ])) == toset([for name in ["email", "email-dlq"] : "arn:aws:sqs:us-east-1:222222222222:ai-receptionist-${name}"])
    error_message = "email receives from another worker's queue"
  }
}

run "a_rolling_deploy_needs_what_the_preflight_asks_for" {
  command = plan

  assert {
    condition     = output.needs == { fargate_vcpu = 11, fargate_spot_vcpu = 0, elastic_ips = 3, web_acls = 1 }
    error_message = "twice 5.5 vCPU, an address for each NAT gateway, one firewall"
  }
}

run "workers_go_first" {
  command = plan

  variables {
    worker_image = "111111111111.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  }

  assert {
    condition     = alltrue([for name, service in module.service : (service.image == var.worker_image) == contains(["calendar", "booking", "email"], name)])
    error_message = "in the midst of a deploy the workers alone run the new image"
  }
}

run "a_bad_build_is_taken_back_by_ecs_itself" {
  command = plan

  assert {
    condition     = alltrue([for name, service in module.service : length(setsubtract(service.deployment_alarms, output.alarm_names)) == 0 && length(service.deployment_alarms) >= 1])
    error_message = "a deployment watches no alarm, or one that there is not"
  }
}

run "who_is_woken_is_woken_for_what_stops_people" {
  command = plan

  assert {
    condition = alltrue([
      for name in ["edge-failing", "calls-failing", "gateway-down", "booking-down", "voice-unhealthy"] :
      aws_cloudwatch_metric_alarm.simple[name].alarm_actions == toset([local.topic_arns.page])
    ])
    error_message = "nobody is woken"
  }

  assert {
    condition = alltrue([
      for name in ["token-expires", "vendor-throttled", "tenant-unreadable"] :
      aws_cloudwatch_metric_alarm.simple[name].alarm_actions == toset([local.topic_arns.ticket])
    ])
    error_message = "somebody is woken for what can wait"
  }
}

run "access_logs_last_two_weeks" {
  command = plan

  assert {
    condition     = one(aws_lb.edge.access_logs).enabled && one(one(aws_s3_bucket_lifecycle_configuration.access_logs.rule).expiration).days == 14
    error_message = "no access logs, or for ever"
  }
}

run "outputs_say_where_it_is" {
  command = plan

  assert {
    condition     = output.chat_url == "https://chat.reception.example.com" && output.voice_url == "https://voice.reception.example.com"
    error_message = "addresses differ"
  }

  assert {
    condition     = toset(output.services) == toset(["gateway", "voice", "calendar", "booking", "email"])
    error_message = "services differ"
  }

  assert {
    condition     = output.queues == { SQS_CALENDAR_QUEUE = "ai-receptionist-calendar", SQS_BOOKING_QUEUE = "ai-receptionist-booking", SQS_EMAIL_QUEUE = "ai-receptionist-email", SQS_STAFF_QUEUE = "ai-receptionist-staff" }
    error_message = "queues differ"
  }

  assert {
    condition     = length(output.tables) == 6 && output.tables.DYNAMODB_SLOTS_TABLE == "ai-receptionist-slots"
    error_message = "tables differ"
  }

  assert {
    condition     = toset(keys(output.secrets)) == toset(["OPENAI_API_KEY", "OPENAI_WEBHOOK_SECRET", "DEPLOYMENT_KEY", "CANARY_TOKEN", "AZURE_CLIENT_SECRET", "SENDGRID_API_KEY"])
    error_message = "secrets differ"
  }
}

run "every_promise_has_an_alarm_that_somebody_hears" {
  command = plan

  assert {
    condition = length(setsubtract(
      ["turn-slow", "calls-failing", "tenant-unreadable", "token-expires", "token-refused", "vendor-throttled", "due-work-late", "edge-failing", "task-restarts", "canary-silent", "gateway-down", "booking-down", "voice-unhealthy"],
      keys(aws_cloudwatch_metric_alarm.simple),
    )) == 0
    error_message = "an alarm is missing"
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.backlog) == 3 && length(aws_cloudwatch_metric_alarm.computed) == 2 + 6
    error_message = "backlog per worker, failing requests per service, throttles per table"
  }

  assert {
    condition = alltrue([
      for alarm in concat(values(aws_cloudwatch_metric_alarm.simple), values(aws_cloudwatch_metric_alarm.computed), values(aws_cloudwatch_metric_alarm.backlog)) :
      length(setintersection(alarm.alarm_actions, values(local.topic_arns))) == 1
    ])
    error_message = "an alarm tells nobody"
  }

  assert {
    condition     = length(output.alarm_names) == length(aws_cloudwatch_metric_alarm.simple) + length(aws_cloudwatch_metric_alarm.computed) + length(aws_cloudwatch_metric_alarm.backlog) + 2 * length(module.queue)
    error_message = "the list of alarms is not complete"
  }
}

run "an_index_s_throttles_sound_its_table_s_alarm" {
  command = plan

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.computed["appointments-throttled"].metric_query) == 1 + 2 * 4
    error_message = "the alarm looks at the table and its three indexes, reads and writes"
  }

  assert {
    condition     = length(aws_vpc_security_group_egress_rule.collector) == 0
    error_message = "a way out that nobody asked for"
  }
}

run "spans_find_a_way_to_their_collector" {
  command = plan

  variables {
    settings = {
      gateway = { OTEL_EXPORTER_OTLP_ENDPOINT = "http://collector.example.com:4318" }
      booking = { OTEL_EXPORTER_OTLP_ENDPOINT = "https://collector.example.com/v1" }
    }
  }

  assert {
    condition     = [for rule in aws_vpc_security_group_egress_rule.collector : rule.from_port] == [4318]
    error_message = "port 4318 is closed, or more than that is open"
  }
}

run "a_task_runs_on_the_processor_its_image_is_built_for" {
  command = plan

  variables {
    architecture = "X86_64"
  }

  assert {
    condition     = alltrue([for service in module.service : service.architecture == "X86_64"])
    error_message = "image and tasks differ"
  }
}

run "the_load_balancer_serves_the_api_and_the_calls" {
  command = plan

  assert {
    condition     = alltrue([for route in values(local.routes) : length(route.paths) + 1 <= 5])
    error_message = "a listener rule takes five values, the host included"
  }

  assert {
    condition     = startswith(aws_lb_listener.https.ssl_policy, "ELBSecurityPolicy-TLS13") && one(aws_lb_listener.http.default_action).type == "redirect"
    error_message = "plain or old TLS is served"
  }
}
