output "state_bucket" {
  description = "STATE_BUCKET of every make verb, and of GitHub's environment."
  value       = aws_s3_bucket.state.bucket
}

output "repository_url" {
  description = "REPOSITORY_URL of make push; null where another account holds the images."
  value       = one(aws_ecr_repository.app[*].repository_url)
}

output "roles" {
  description = "AWS_PLAN_ROLE and AWS_APPLY_ROLE of GitHub's environment."
  value       = { for name, role in aws_iam_role.github : name => role.arn }
}
