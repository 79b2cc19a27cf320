# As prod, at its smallest: what passes here is what prod gets. account_id, zone_name, azure,
# sender_email and alarm_receivers are yours to fill in.
environment        = "staging"
account_id         = "333333333333"
zone_name          = "staging.reception.example.com"
sender_email       = "appointments@example.com"
alarm_receivers    = { page = ["operations@example.com"], ticket = ["operations@example.com"] }
monthly_budget_usd = 350

azure = {
  tenant_id = "00000000-0000-0000-0000-000000000000"
  client_id = "00000000-0000-0000-0000-000000000000"
}

nat_per_zone       = false
spot               = ["calendar", "booking", "email"]
log_retention_days = 30
