# account_id, state_bucket and github_repository are yours to fill in.
environment       = "staging"
account_id        = "333333333333"
state_bucket      = "example-receptionist-staging-state"
github_repository = "example/ai-receptionist"
