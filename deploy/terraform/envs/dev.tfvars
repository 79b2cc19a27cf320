# Small and cheap: about 65 dollars a month (docs/costs.md). No NAT, one task for all workers, all on
# spare capacity. account_id, zone_name, azure, sender_email and alarm_receivers are yours to fill in.
environment        = "dev"
profile            = "small"
account_id         = "111111111111"
zone_name          = "dev.reception.example.com"
sender_email       = "appointments@example.com"
alarm_receivers    = { page = ["operations@example.com"], ticket = ["operations@example.com"] }
monthly_budget_usd = 100

azure = {
  tenant_id = "00000000-0000-0000-0000-000000000000"
  client_id = "00000000-0000-0000-0000-000000000000"
}

protect_data       = false
spot               = ["gateway", "voice", "workers"]
log_retention_days = 14
