# account_id, state_bucket and github_repository are yours to fill in.
environment       = "prod"
account_id        = "222222222222"
state_bucket      = "example-receptionist-prod-state"
github_repository = "example/ai-receptionist"
