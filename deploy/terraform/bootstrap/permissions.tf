# What a plan looks at: settings of everything the stack is made of, and nothing that people said. It
# reads no item of a table, no message, no log line and no secret's value.
locals {
  looks = [
    "acm:DescribeCertificate", "acm:ListTagsForCertificate", "application-autoscaling:Describe*",
    "application-autoscaling:ListTagsForResource", "budgets:ListTagsForResource", "budgets:ViewBudget",
    "cloudwatch:DescribeAlarms", "cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource",
    "dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive",
    "dynamodb:ListTagsOfResource", "ec2:Describe*", "ecs:Describe*", "ecs:List*",
    "elasticloadbalancing:Describe*", "events:DescribeRule", "events:ListTagsForResource",
    "events:ListTargetsByRule", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
    "iam:ListRolePolicies", "iam:ListRoleTags", "kms:DescribeKey", "kms:GetKeyPolicy",
    "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListResourceTags", "logs:DescribeLogGroups",
    "logs:DescribeResourcePolicies", "logs:ListTagsForResource", "route53:GetHostedZone",
    "route53:ListHostedZones", "route53:ListResourceRecordSets", "route53:ListTagsForResource",
    "s3:GetAccelerateConfiguration", "s3:GetBucket*", "s3:GetEncryptionConfiguration",
    "s3:GetLifecycleConfiguration", "s3:GetReplicationConfiguration", "s3:ListBucket",
    "scheduler:GetSchedule", "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy",
    "servicequotas:GetServiceQuota", "servicequotas:GetAWSDefaultServiceQuota",
    "sns:GetSubscriptionAttributes", "sns:GetTopicAttributes", "sns:ListTagsForResource",
    "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags", "wafv2:GetWebACL",
    "wafv2:GetWebACLForResource", "wafv2:ListTagsForResource",
  ]

  # What an apply makes and takes away; roles are apart below.
  makes = [
    "acm:*", "application-autoscaling:*", "budgets:*", "cloudwatch:*", "ec2:*", "ecs:*",
    "elasticloadbalancing:*", "events:*", "kms:*", "route53:*", "scheduler:*", "servicequotas:Get*",
    "sns:*", "wafv2:*", "dynamodb:CreateTable", "dynamodb:DeleteTable", "dynamodb:Describe*",
    "dynamodb:TagResource", "dynamodb:UntagResource", "dynamodb:Update*", "dynamodb:ListTagsOfResource",
    "logs:*LogGroup*", "logs:*ResourcePolic*", "logs:*RetentionPolicy", "logs:*Tag*",
    "logs:AssociateKmsKey", "logs:CreateLogDelivery", "s3:CreateBucket", "s3:DeleteBucket*",
    "s3:Get*Configuration", "s3:GetBucket*", "s3:ListBucket", "s3:PutBucket*", "s3:Put*Configuration",
    "secretsmanager:CreateSecret", "secretsmanager:DeleteSecret", "secretsmanager:DescribeSecret",
    "secretsmanager:GetResourcePolicy", "secretsmanager:TagResource", "secretsmanager:UpdateSecret",
    "sqs:CreateQueue", "sqs:DeleteQueue", "sqs:GetQueue*", "sqs:ListQueueTags",
    "sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue",
  ]
}

resource "aws_iam_role_policy" "plan" {
  name = "look"
  role = aws_iam_role.github["plan"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = local.looks
      Resource = ["*"]
    }]
  })
}

resource "aws_iam_role_policy" "apply" {
  name = "make"
  role = aws_iam_role.github["apply"].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = local.makes
        Resource = ["*"]
      },
      {
        Effect   = "Allow"
        Action   = ["iam:*Role", "iam:*RolePolicy", "iam:List*", "iam:TagRole", "iam:UntagRole"]
        Resource = [for kind in ["task", "execution", "flow-log", "canary"] : "arn:aws:iam::${var.account_id}:role/${var.prefix}-*${kind}"]
      },
      {
        Effect    = "Allow"
        Action    = ["iam:CreateServiceLinkedRole"] # of a new account: load balancer, ECS, autoscaling
        Resource  = ["arn:aws:iam::${var.account_id}:role/aws-service-role/*"]
        Condition = { StringLike = { "iam:AWSServiceName" = ["ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "elasticloadbalancing.amazonaws.com", "wafv2.amazonaws.com"] } }
      },
      {
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"] # deploy.sh asks whether there is a value
        Resource = ["arn:aws:secretsmanager:${var.region}:${var.account_id}:secret:${var.prefix}/*"]
      },
      {
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = ["*"] # it takes no resource
      },
      {
        Effect   = "Allow"
        Action   = concat(["ecr:BatchGetImage", "ecr:DescribeImages", "ecr:PutImage"], var.holds_images ? ["ecr:BatchCheckLayerAvailability", "ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart"] : [])
        Resource = ["arn:aws:ecr:${var.region}:*:repository/${var.prefix}"]
      },
    ]
  })
}
