# What each process may do, and nothing else. `on` names a table, an index, a queue or a
# dead-letter queue; own is the worker's. Batches of SQS and transactions of DynamoDB need the
# actions they are made of, so they do not appear.
locals {
  permissions = {
    gateway = [
      { actions = ["dynamodb:GetItem"], on = ["table/tenants"] },
      { actions = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"], on = ["table/conversations"] },
      { actions = ["dynamodb:GetItem"], on = ["table/appointments"] },
      { actions = ["dynamodb:BatchGetItem"], on = ["table/commands"] },
      { actions = ["sqs:GetQueueUrl", "sqs:SendMessage"], on = ["queue/calendar", "queue/booking", "queue/email"] },
    ]
    voice = [
      { actions = ["dynamodb:GetItem"], on = ["table/tenants"] },
      { actions = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], on = ["table/conversations"] },
      { actions = ["dynamodb:GetItem"], on = ["table/appointments"] },
      { actions = ["dynamodb:BatchGetItem"], on = ["table/commands"] },
      { actions = ["sqs:GetQueueUrl", "sqs:SendMessage"], on = ["queue/calendar", "queue/booking", "queue/email"] },
    ]
    every_worker = [
      { actions = ["sqs:GetQueueUrl", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:SendMessage"], on = ["queue/own", "dead_letters/own"] },
      { actions = ["dynamodb:GetItem"], on = ["table/tenants"] },
      { actions = ["dynamodb:BatchGetItem"], on = ["table/commands"] },
    ]
    calendar = [
      { actions = ["dynamodb:PutItem"], on = ["table/commands"] },
      { actions = ["dynamodb:Query"], on = ["table/slots"] },
      { actions = ["dynamodb:GetItem", "dynamodb:PutItem"], on = ["table/credentials"] },
    ]
    booking = [
      { actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on = ["table/commands"] },
      { actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"], on = ["table/appointments"] },
      { actions = ["dynamodb:Query"], on = ["index/appointments/by_start", "index/appointments/by_contact", "index/appointments/by_due"] },
      { actions = ["dynamodb:Query", "dynamodb:PutItem", "dynamodb:DeleteItem"], on = ["table/slots"] },
      { actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"], on = ["table/credentials"] },
      { actions = ["sqs:GetQueueUrl", "sqs:SendMessage"], on = ["queue/email"] },
      { actions = ["sqs:GetQueueUrl", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:SendMessage"], on = ["queue/staff", "dead_letters/staff"] },
    ]
    email = [
      { actions = ["dynamodb:GetItem", "dynamodb:UpdateItem"], on = ["table/commands"] },
      { actions = ["dynamodb:GetItem", "dynamodb:UpdateItem"], on = ["table/appointments"] },
      { actions = ["dynamodb:Query"], on = ["index/appointments/by_contact"] },
    ]
  }
}

# From the names above to ARNs.
locals {
  granted = merge(
    { for process in ["gateway", "voice"] : process => local.permissions[process] },
    { for worker in keys(local.workers) : worker => concat(local.permissions.every_worker, local.permissions[worker]) },
  )

  permissions_of = {
    for service in local.services : service => flatten([
      for process in lookup(local.workers_of, service, [service]) : [
        for permission in local.granted[process] : {
          actions   = permission.actions
          resources = [for name in permission.on : local.arns[replace(name, "/own", "/${process}")]]
        }
      ]
    ])
  }

  arns = merge(
    { for name in keys(local.tables) : "table/${name}" => "${local.arn_of.dynamodb}:table/${var.prefix}-${name}" },
    { for index in ["by_start", "by_contact", "by_due"] : "index/appointments/${index}" => "${local.arn_of.dynamodb}:table/${var.prefix}-appointments/index/${index}" },
    { for name in keys(local.queues) : "queue/${name}" => "${local.arn_of.sqs}:${var.prefix}-${name}" },
    { for name in keys(local.queues) : "dead_letters/${name}" => "${local.arn_of.sqs}:${var.prefix}-${name}-dlq" },
  )
}
