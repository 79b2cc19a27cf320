# Small and cheap: one NAT gateway, one task of each service, workers on spare capacity.
# account_id, zone_name, azure, sender_email and alarm_emails are yours to fill in.
environment        = "dev"
account_id         = "111111111111"
zone_name          = "dev.reception.example.com"
sender_email       = "appointments@example.com"
alarm_emails       = ["operations@example.com"]
monthly_budget_usd = 250

azure = {
  tenant_id = "00000000-0000-0000-0000-000000000000"
  client_id = "00000000-0000-0000-0000-000000000000"
}

protect_data       = false
nat_per_zone       = false
spot_workers       = true
log_retention_days = 14
