# Bad variables, refused with a sentence before anything is planned.
# terraform test -var-file=envs/prod.tfvars -filter=tests/refusals.tftest.hcl
mock_provider "aws" {
  source          = "./tests/aws"
  override_during = plan
}

variables {
  image = "111111111111.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist@sha256:5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b"
}

run "an_unknown_environment" {
  command = plan

  variables {
    environment = "test"
  }

  expect_failures = [var.environment]
}

run "an_account_that_is_none" {
  command = plan

  variables {
    account_id = "12345"
  }

  expect_failures = [var.account_id]
}

run "a_region_that_is_none" {
  command = plan

  variables {
    region = "Virginia"
  }

  expect_failures = [var.region]
}

run "a_prefix_too_long_for_a_load_balancer" {
  command = plan

  variables {
    prefix = "ai-receptionist-of-the-realm"
  }

  expect_failures = [var.prefix]
}

run "a_profile_that_is_none" {
  command = plan

  variables {
    profile = "tiny"
  }

  expect_failures = [var.profile]
}

run "a_small_prod" {
  command = plan

  variables {
    profile  = "small"
    capacity = { gateway = { cpu = 256, memory = 512, min = 2, max = 4 }, voice = { cpu = 256, memory = 512, min = 2, max = 4 } }
  }

  expect_failures = [var.profile]
}

run "calls_of_prod_on_spot" {
  command = plan

  variables {
    spot = ["voice"]
  }

  expect_failures = [var.spot]
}

run "a_service_on_spot_that_is_none" {
  command = plan

  variables {
    spot = ["workers"]
  }

  expect_failures = [var.spot]
}

run "workers_without_a_build" {
  command = plan

  variables {
    worker_image = "ai-receptionist:latest"
  }

  expect_failures = [var.worker_image]
}

run "an_image_that_could_become_another" {
  command = plan

  variables {
    image = "111111111111.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist:latest"
  }

  expect_failures = [var.image]
}

run "unprotected_data_in_prod" {
  command = plan

  variables {
    protect_data = false
  }

  expect_failures = [var.protect_data]
}

run "a_retention_that_cloudwatch_lacks" {
  command = plan

  variables {
    log_retention_days = 100
  }

  expect_failures = [var.log_retention_days]
}

run "a_range_too_small_for_the_subnets" {
  command = plan

  variables {
    vpc_cidr = "10.0.0.0/24"
  }

  expect_failures = [var.vpc_cidr]
}

run "a_single_zone" {
  command = plan

  variables {
    zones = ["us-east-1a"]
  }

  expect_failures = [var.zones]
}

run "zones_of_another_region" {
  command = plan

  variables {
    zones = ["eu-west-1a", "eu-west-1b"]
  }

  expect_failures = [var.zones]
}

run "one_nat_gateway_in_prod" {
  command = plan

  variables {
    nat_per_zone = false
  }

  expect_failures = [var.nat_per_zone]
}

run "an_endpoint_by_its_long_name" {
  command = plan

  variables {
    interface_endpoints = ["com.amazonaws.us-east-1.sqs"]
  }

  expect_failures = [var.interface_endpoints]
}

run "a_zone_that_is_no_domain" {
  command = plan

  variables {
    zone_name = "localhost"
  }

  expect_failures = [var.zone_name]
}

run "a_rate_below_the_firewall_s_minimum" {
  command = plan

  variables {
    chat_rate_limit = 5
  }

  expect_failures = [var.chat_rate_limit]
}

run "a_total_below_the_chat_s" {
  command = plan

  variables {
    total_rate_limit = 100
  }

  expect_failures = [var.total_rate_limit]
}

run "a_backlog_of_none" {
  command = plan

  variables {
    backlog_per_task = 0
  }

  expect_failures = [var.backlog_per_task]
}

run "an_unknown_log_level" {
  command = plan

  variables {
    log_level = "TRACE"
  }

  expect_failures = [var.log_level]
}

run "an_address_without_a_domain" {
  command = plan

  variables {
    sender_email = "appointments"
  }

  expect_failures = [var.sender_email]
}

run "a_canary_s_tenant_that_is_none" {
  command = plan

  variables {
    canary_tenant = "The Canary"
  }

  expect_failures = [var.canary_tenant]
}

run "a_twilio_account_that_is_none" {
  command = plan

  variables {
    twilio_account_sid = "AC123"
  }

  expect_failures = [var.twilio_account_sid]
}

run "a_webhook_key_in_a_frame" {
  command = plan

  variables {
    sendgrid_webhook_key = "-----BEGIN PUBLIC KEY-----"
  }

  expect_failures = [var.sendgrid_webhook_key]
}

run "alarms_that_nobody_hears" {
  command = plan

  variables {
    alarm_receivers = { page = [], ticket = ["operations@example.com"] }
  }

  expect_failures = [var.alarm_receivers]
}

run "a_budget_of_nothing" {
  command = plan

  variables {
    monthly_budget_usd = 0
  }

  expect_failures = [var.monthly_budget_usd]
}

run "a_threshold_of_nothing" {
  command = plan

  variables {
    thresholds = { message_age_s = 0 }
  }

  expect_failures = [var.thresholds]
}

run "a_gateway_that_runs_once_in_prod" {
  command = plan

  variables {
    capacity = { gateway = { cpu = 256, memory = 512, min = 1, max = 4 }, voice = { cpu = 256, memory = 512, min = 2, max = 4 } }
  }

  expect_failures = [var.capacity]
}

run "a_size_fargate_lacks" {
  command = plan

  variables {
    capacity = { gateway = { cpu = 300, memory = 512, min = 2, max = 4 }, voice = { cpu = 256, memory = 512, min = 2, max = 4 } }
  }

  expect_failures = [var.capacity]
}

run "a_memory_fargate_lacks_for_that_cpu" {
  command = plan

  variables {
    capacity = { gateway = { cpu = 512, memory = 1536, min = 2, max = 4 }, voice = { cpu = 256, memory = 512, min = 2, max = 4 } }
  }

  expect_failures = [var.capacity]
}

run "a_processor_fargate_lacks" {
  command = plan

  variables {
    architecture = "RISCV"
  }

  expect_failures = [var.architecture]
}

run "fewer_tasks_at_most_than_at_least" {
  command = plan

  variables {
    capacity = { gateway = { cpu = 256, memory = 512, min = 5, max = 4 }, voice = { cpu = 256, memory = 512, min = 2, max = 4 } }
  }

  expect_failures = [var.capacity]
}

run "an_app_registration_that_is_none" {
  command = plan

  variables {
    azure = { tenant_id = "contoso", client_id = "app" }
  }

  expect_failures = [var.azure]
}

run "an_app_for_private_accounts_too" {
  command = plan

  variables {
    azure = { tenant_id = "common", client_id = "00000000-0000-0000-0000-000000000000" }
  }

  expect_failures = [var.azure]
}

run "a_secret_among_the_settings" {
  command = plan

  variables {
    settings = { gateway = { OPENAI_API_KEY = "sk-1" } }
  }

  expect_failures = [var.settings]
}
