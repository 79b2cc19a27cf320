# Survives the loss of a zone. account_id, zone_name, azure, sender_email and alarm_receivers are
# yours to fill in.
environment        = "prod"
account_id         = "222222222222"
zone_name          = "reception.example.com"
sender_email       = "appointments@example.com"
alarm_receivers    = { page = ["on-call@example.com"], ticket = ["operations@example.com"] }
monthly_budget_usd = 1500

azure = {
  tenant_id = "00000000-0000-0000-0000-000000000000"
  client_id = "00000000-0000-0000-0000-000000000000"
}

protect_data  = true
canary_tenant = "canary" # docs/operations.md, the canary
zones         = ["us-east-1a", "us-east-1b", "us-east-1c"]
nat_per_zone  = true

capacity = {
  gateway  = { cpu = 512, memory = 1024, min = 2, max = 12 }
  voice    = { cpu = 1024, memory = 2048, min = 2, max = 12 }
  calendar = { cpu = 512, memory = 1024, min = 2, max = 20 }
  booking  = { cpu = 512, memory = 1024, min = 2, max = 20 }
  email    = { cpu = 256, memory = 512, min = 2, max = 10 }
}
