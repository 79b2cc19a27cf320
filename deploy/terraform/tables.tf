# The 6 tables of docs/architecture.md. Keys are strings; `expires` marks those whose items go by themselves.
locals {
  tables = {
    tenants       = { key = "tenant_id", sort = null, expires = false, indexes = {} }
    conversations = { key = "session_id", sort = "timestamp", expires = true, indexes = {} }
    appointments = {
      key     = "appointment_id", sort = null, expires = true, # tombstones alone
      indexes = { by_start = ["tenant_id", "start"], by_contact = ["contact_key", "start"], by_due = ["due_shard", "due_at"] }
    }
    slots       = { key = "calendar", sort = "instant", expires = true, indexes = {} }
    commands    = { key = "command_id", sort = null, expires = true, indexes = {} }
    credentials = { key = "tenant_id", sort = null, expires = false, indexes = {} }
  }
}

resource "aws_dynamodb_table" "this" {
  for_each = local.tables

  name                        = "${var.prefix}-${each.key}"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = each.value.key
  range_key                   = each.value.sort
  deletion_protection_enabled = var.protect_data

  dynamic "attribute" {
    for_each = toset(compact(flatten([each.value.key, each.value.sort, values(each.value.indexes)])))

    content {
      name = attribute.key
      type = "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = each.value.indexes

    content {
      name            = global_secondary_index.key
      hash_key        = global_secondary_index.value[0]
      range_key       = global_secondary_index.value[1]
      projection_type = "ALL"
    }
  }

  dynamic "ttl" {
    for_each = each.value.expires ? ["expires_at_s"] : []

    content {
      attribute_name = ttl.value
      enabled        = true
    }
  }

  point_in_time_recovery {
    enabled = true
  }

  # Without this block, with a key of AWS's own.
  dynamic "server_side_encryption" {
    for_each = compact([local.key_arns.data])

    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
}
