terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  # Bucket, key and region are given at `terraform init`: see docs/aws.md.
  backend "s3" {
    encrypt      = true
    use_lockfile = true
  }
}
