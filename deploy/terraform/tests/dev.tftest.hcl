# terraform test -var-file=envs/dev.tfvars -filter=tests/dev.tftest.hcl
mock_provider "aws" {
  source          = "./tests/aws"
  override_during = plan
}

variables {
  image = "111111111111.dkr.ecr.us-east-1.amazonaws.com/ai-receptionist@sha256:5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b5f3c2a1b"
}

run "dev_is_small_and_cheap" {
  command = plan

  assert {
    condition     = length(aws_nat_gateway.main) + length(aws_eip.nat) + length(aws_kms_key.this) + length(aws_wafv2_web_acl.edge) == 0
    error_message = "dev pays for NAT, keys or a firewall"
  }

  assert {
    condition     = alltrue([for size in values(local.capacity) : size.min == 1 && size.cpu == 256])
    error_message = "dev runs one small task of each service"
  }

  assert {
    condition     = toset(output.services) == toset(["gateway", "voice", "workers"]) && local.commands.workers == ["python", "-m", "workers", "booking", "calendar", "email"]
    error_message = "one task does all workers' work"
  }

  assert {
    condition     = one(aws_ecs_cluster.main.setting).value == "disabled" && output.needs == { fargate_vcpu = 0, fargate_spot_vcpu = 1.5, elastic_ips = 0, web_acls = 0 }
    error_message = "dev pays for Container Insights, or needs more than it says"
  }

  assert {
    condition     = alltrue([for queue in module.queue : queue.encrypted_by == "SQS"]) && alltrue([for table in aws_dynamodb_table.this : length(table.server_side_encryption) == 0])
    error_message = "data is not encrypted with AWS's own keys"
  }

  assert {
    condition     = length(aws_vpc_endpoint.interface) == 0
    error_message = "dev pays for no interface endpoint"
  }
}

run "dev_can_be_thrown_away" {
  command = plan

  assert {
    condition     = alltrue([for table in aws_dynamodb_table.this : !table.deletion_protection_enabled])
    error_message = "a table refuses to go"
  }

  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : secret.recovery_window_in_days == 0])
    error_message = "a secret's name stays taken after destroy"
  }
}

run "tables_are_those_of_the_design" {
  command = plan

  assert {
    condition = {
      for name, table in aws_dynamodb_table.this : name => join(" ", compact([table.hash_key, table.range_key]))
      } == {
      tenants       = "tenant_id"
      conversations = "session_id timestamp"
      appointments  = "appointment_id"
      slots         = "calendar instant"
      commands      = "command_id"
      credentials   = "tenant_id"
    }
    error_message = "a table's key differs"
  }

  assert {
    condition     = [for name, table in aws_dynamodb_table.this : name if anytrue([for ttl in table.ttl : ttl.enabled])] == ["appointments", "commands", "conversations", "slots"]
    error_message = "items of these four go by themselves, and no others"
  }

  assert {
    condition     = { for index in aws_dynamodb_table.this["appointments"].global_secondary_index : index.name => "${index.hash_key} ${index.range_key} ${index.projection_type}" } == { by_start = "tenant_id start ALL", by_contact = "contact_key start ALL", by_due = "due_shard due_at ALL" }
    error_message = "appointments are found by start, by contact and by what is due"
  }

  assert {
    condition     = alltrue([for table in aws_dynamodb_table.this : table.billing_mode == "PAY_PER_REQUEST" && table.point_in_time_recovery[0].enabled])
    error_message = "a table is not on demand, or cannot be restored"
  }
}

run "twilio_s_secret_is_asked_for_only_with_an_account" {
  command = plan

  variables {
    twilio_account_sid = "AC00000000000000000000000000000000"
  }

  assert {
    condition     = contains(keys(output.secrets), "TWILIO_AUTH_TOKEN") && contains(local.secrets_of.voice, "TWILIO_AUTH_TOKEN")
    error_message = "voice cannot check Twilio's signatures"
  }
}

run "a_task_with_a_public_address_lets_in_the_load_balancer_alone" {
  command = plan

  assert {
    condition     = alltrue([for service in module.service : service.public]) && alltrue([for rule in aws_vpc_security_group_ingress_rule.tasks : rule.cidr_ipv4 == null])
    error_message = "a task cannot go out, or lets somebody in"
  }
}

run "the_workers_task_may_what_each_worker_may" {
  command = plan

  assert {
    condition = toset(flatten([
      for permission in local.permissions_of["workers"] : permission.resources if contains(permission.actions, "sqs:ReceiveMessage")
      ])) == toset(flatten([
      for worker in ["calendar", "booking", "email", "staff"] : [for name in [worker, "${worker}-dlq"] : "arn:aws:sqs:us-east-1:111111111111:ai-receptionist-${name}"]
    ]))
    error_message = "a worker of the task cannot read its queue"
  }
}

run "businesses_may_have_directories_of_their_own" {
  command = plan

  variables {
    azure = { tenant_id = "organizations", client_id = "00000000-0000-0000-0000-000000000000" }
  }

  assert {
    condition     = local.environment.workers.AZURE_TENANT_ID == "organizations"
    error_message = "owners of other directories cannot sign in"
  }
}

run "owners_come_back_to_the_gateway" {
  command = plan

  assert {
    condition     = local.environment.gateway.PUBLIC_URL == "https://${local.hosts.gateway}" && contains(local.routes.owners.paths, "/connected")
    error_message = "Microsoft sends owners who signed in to nowhere"
  }
}
