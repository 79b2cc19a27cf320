# Every five minutes somebody who does not exist books and cancels, by chat and by the tools of voice
# agents, in a tenant that exists for this. Its silence sounds canary-silent (alarms.tf).
locals {
  canaries = toset(compact([var.canary_tenant]))
}

resource "aws_cloudwatch_log_group" "canary" {
  for_each = local.canaries

  name              = "/${var.prefix}/canary"
  retention_in_days = var.log_retention_days
  kms_key_id        = local.key_arns.operations
}

resource "aws_ecs_task_definition" "canary" {
  for_each = local.canaries

  family                   = "${var.prefix}-canary"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.canary["execution"].arn

  runtime_platform {
    cpu_architecture        = var.architecture
    operating_system_family = "LINUX"
  }

  container_definitions = jsonencode([{
    name                   = "canary"
    image                  = var.image
    command                = ["python", "-m", "ops", "canary", each.key, "--url", "https://${local.hosts.gateway}"]
    essential              = true
    user                   = "10001:10001"
    readonlyRootFilesystem = true
    environment            = [{ name = "LOG_FORMAT", value = "json" }]
    secrets                = [{ name = "CANARY_TOKEN", valueFrom = aws_secretsmanager_secret.this["CANARY_TOKEN"].arn }]
    linuxParameters        = { initProcessEnabled = true, capabilities = { add = [], drop = ["ALL"] } }

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.canary[each.key].name
        awslogs-region        = var.region
        awslogs-stream-prefix = "task"
      }
    }
  }])
}

resource "aws_scheduler_schedule" "canary" {
  for_each = local.canaries

  name                         = "${var.prefix}-canary"
  schedule_expression          = "rate(5 minutes)"
  schedule_expression_timezone = "UTC"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_ecs_cluster.main.arn
    role_arn = aws_iam_role.canary["schedule"].arn

    ecs_parameters {
      task_definition_arn = aws_ecs_task_definition.canary[each.key].arn_without_revision
      launch_type         = "FARGATE"

      network_configuration {
        subnets          = [for subnet in local.task_subnets : subnet.id]
        security_groups  = [aws_security_group.tasks.id]
        assign_public_ip = !local.full
      }
    }

    # What was not started in time is not started later: the next one comes soon.
    retry_policy {
      maximum_retry_attempts       = 0
      maximum_event_age_in_seconds = 60
    }
  }
}

# The task itself asks AWS for nothing: it has no role.
resource "aws_iam_role" "canary" {
  for_each = length(local.canaries) == 0 ? {} : { execution = "ecs-tasks.amazonaws.com", schedule = "scheduler.amazonaws.com" }

  name = "${var.prefix}-${each.key}-canary"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = each.value }
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "canary_execution" {
  for_each = local.canaries

  name = "start"
  role = aws_iam_role.canary["execution"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Effect   = "Allow"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"] # it takes no resource
        },
        {
          Effect   = "Allow"
          Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = [local.repository_arn]
        },
        {
          Effect   = "Allow"
          Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
          Resource = ["${aws_cloudwatch_log_group.canary[each.key].arn}:*"]
        },
        {
          Effect   = "Allow"
          Action   = ["secretsmanager:GetSecretValue"]
          Resource = [aws_secretsmanager_secret.this["CANARY_TOKEN"].arn]
        },
      ],
      local.key_arns.secrets == null ? [] : [
        {
          Effect   = "Allow"
          Action   = ["kms:Decrypt"]
          Resource = [local.key_arns.secrets]
        },
      ],
    )
  })
}

resource "aws_iam_role_policy" "canary_schedule" {
  for_each = local.canaries

  name = "run"
  role = aws_iam_role.canary["schedule"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = ["arn:aws:ecs:${var.region}:${var.account_id}:task-definition/${var.prefix}-canary:*"]
        Condition = { ArnEquals = { "ecs:cluster" = aws_ecs_cluster.main.arn } }
      },
      {
        Effect   = "Allow"
        Action   = ["iam:PassRole"]
        Resource = [aws_iam_role.canary["execution"].arn]
      },
    ]
  })
}
