# account_id, state_bucket and github_repository are yours to fill in.
environment       = "dev"
account_id        = "111111111111"
state_bucket      = "example-receptionist-dev-state"
github_repository = "example/ai-receptionist"

# Images are built here, and run in the others too.
holds_images  = true
image_readers = ["333333333333", "222222222222"]
