# One image is built once; every account pulls the same bytes. The account that builds holds it.
resource "aws_ecr_repository" "app" {
  count = var.holds_images ? 1 : 0

  name                 = var.prefix
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "AES256" # a key of ours would have to be shared with every account that pulls
  }
}

# Releases are tagged passed-dev-... and passed-staging-... when they served there.
resource "aws_ecr_lifecycle_policy" "app" {
  count = var.holds_images ? 1 : 0

  repository = aws_ecr_repository.app[0].name

  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Keep the last 60 builds: enough to roll back to"
      selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = 60 }
      action       = { type = "expire" }
    }]
  })
}

resource "aws_ecr_repository_policy" "app" {
  count = var.holds_images && length(var.image_readers) > 0 ? 1 : 0

  repository = aws_ecr_repository.app[0].name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = [for account in var.image_readers : "arn:aws:iam::${account}:root"] }
        Action    = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer"]
      },
      {
        Effect = "Allow"
        # Not the role itself as principal: AWS refuses one that its account has not made yet.
        Principal = { AWS = [for account in var.image_readers : "arn:aws:iam::${account}:root"] }
        Action    = ["ecr:PutImage"] # a tag on an image that is there; layers it cannot upload
        Condition = { ArnLike = { "aws:PrincipalArn" = [for account in var.image_readers : "arn:aws:iam::${account}:role/${var.prefix}-apply"] } }
      },
    ]
  })
}
