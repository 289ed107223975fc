# Made by plinth from platform.ts: layer bootstrap of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Lets IAM believe the tokens that GitHub gives to jobs; an account has one, for all repositories
resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

# Applies: trusts jobs that production lets through alone, never a pull request
resource "aws_iam_role" "apply" {
  name        = "ecommerce-demo-production-terraform-apply-role"
  description = "Terraform workflow: applies a plan that was agreed to"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Federated = aws_iam_openid_connect_provider.github.arn
        }
        Action = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
            "token.actions.githubusercontent.com:sub" = "repo:acme@9919/ecommerce-demo@804617312:environment:production"
          }
        }
      },
    ]
  })

  max_session_duration = 3600
}

# Sees whether a release runs, and empties the cache; nothing else
resource "aws_iam_role" "cache" {
  name        = "ecommerce-demo-production-github-cache-role"
  description = "Release workflow: empties the cache of CloudFront when a release runs"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Federated = aws_iam_openid_connect_provider.github.arn
        }
        Action = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
            "token.actions.githubusercontent.com:sub" = "repo:acme@9919/ecommerce-demo@804617312:ref:refs/heads/main"
          }
        }
      },
    ]
  })

  max_session_duration = 3600
}

# Plans of pull requests and the look for drift: reads, and never a secret
resource "aws_iam_role" "plan" {
  name        = "ecommerce-demo-production-terraform-plan-role"
  description = "Terraform workflow: says what an apply would change"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Federated = aws_iam_openid_connect_provider.github.arn
        }
        Action = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
            "token.actions.githubusercontent.com:sub" = [
              "repo:acme@9919/ecommerce-demo@804617312:pull_request",
              "repo:acme@9919/ecommerce-demo@804617312:ref:refs/heads/main",
            ]
          }
        }
      },
    ]
  })

  max_session_duration = 3600
}

# Releases: trusts jobs that production lets through alone
resource "aws_iam_role" "release" {
  name        = "ecommerce-demo-production-github-actions-role"
  description = "Release workflow: pushes images of the services"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Federated = aws_iam_openid_connect_provider.github.arn
        }
        Action = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
            "token.actions.githubusercontent.com:sub" = "repo:acme@9919/ecommerce-demo@804617312:environment:production"
          }
        }
      },
    ]
  })

  max_session_duration = 3600
}

# Writing the state of the layers it applies, and what it may never touch
resource "aws_iam_role_policy" "apply" {
  name = "state"
  role = aws_iam_role.apply.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "FindState"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = "arn:aws:s3:::ecommerce-demo-production-terraform-state"
      },
      {
        Sid    = "ReadState"
        Effect = "Allow"
        Action = "s3:GetObject"
        Resource = [
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/bootstrap.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/platform.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/services.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/edge.tfstate",
        ]
      },
      {
        Sid    = "WriteState"
        Effect = "Allow"
        Action = "s3:PutObject"
        Resource = [
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/platform.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/services.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/edge.tfstate",
        ]
      },
      {
        Sid    = "LockState"
        Effect = "Allow"
        Action = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource = [
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/platform.tfstate.tflock",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/services.tfstate.tflock",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/edge.tfstate.tflock",
        ]
      },
      {
        Sid       = "NotItself"
        Effect    = "Deny"
        NotAction = ["iam:Get*", "iam:List*", "sts:*"]
        Resource = [
          "arn:aws:iam::444455556666:role/ecommerce-demo-production-github-actions-role",
          "arn:aws:iam::444455556666:role/ecommerce-demo-production-github-cache-role",
          "arn:aws:iam::444455556666:role/ecommerce-demo-production-terraform-apply-role",
          "arn:aws:iam::444455556666:role/ecommerce-demo-production-terraform-plan-role",
          "arn:aws:iam::444455556666:policy/ecommerce-demo-production-boundary",
          "arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com",
          "arn:aws:iam::444455556666:policy/ecommerce-demo-production-terraform-*",
        ]
      },
      {
        Sid      = "BoundaryStays"
        Effect   = "Deny"
        Action   = "iam:DeleteRolePermissionsBoundary"
        Resource = "*"
      },
      {
        Sid    = "StateStaysGuarded"
        Effect = "Deny"
        Action = [
          "s3:BypassGovernanceRetention",
          "s3:DeleteBucket",
          "s3:DeleteBucketPolicy",
          "s3:DeleteObjectVersion",
          "s3:PutBucketOwnershipControls",
          "s3:PutBucketPolicy",
          "s3:PutBucketPublicAccessBlock",
          "s3:PutBucketVersioning",
          "s3:PutEncryptionConfiguration",
          "s3:PutLifecycleConfiguration",
        ]
        Resource = [
          "arn:aws:s3:::ecommerce-demo-production-terraform-state",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/*",
        ]
      },
    ]
  })
}

# The distribution gets its id when the edge is applied; until then its tags say which one it is
resource "aws_iam_role_policy" "cache" {
  name = "cache"
  role = aws_iam_role.cache.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "SeeRollout"
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:DescribeTargetHealth", "tag:GetResources"]
        Resource = "*"
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid      = "EmptyCache"
        Effect   = "Allow"
        Action   = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"]
        Resource = "arn:aws:cloudfront::444455556666:distribution/*"
        Condition = {
          StringEquals = {
            "aws:ResourceTag/platform"    = "ecommerce-demo"
            "aws:ResourceTag/environment" = "production"
          }
        }
      },
    ]
  })
}

# Reading every state, and never a secret
resource "aws_iam_role_policy" "plan" {
  name = "state"
  role = aws_iam_role.plan.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "FindState"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = "arn:aws:s3:::ecommerce-demo-production-terraform-state"
      },
      {
        Sid    = "ReadState"
        Effect = "Allow"
        Action = "s3:GetObject"
        Resource = [
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/bootstrap.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/platform.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/services.tfstate",
          "arn:aws:s3:::ecommerce-demo-production-terraform-state/production/edge.tfstate",
        ]
      },
      {
        Sid    = "NoSecrets"
        Effect = "Deny"
        Action = [
          "secretsmanager:BatchGetSecretValue",
          "secretsmanager:GetSecretValue",
          "ssm:GetParameter",
          "ssm:GetParameterHistory",
          "ssm:GetParameters",
          "ssm:GetParametersByPath",
        ]
        Resource = "*"
      },
    ]
  })
}

# Pushing to exactly these repositories, and finding the cluster
resource "aws_iam_role_policy" "release" {
  name = "release"
  role = aws_iam_role.release.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Login"
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = "*"
      },
      {
        Sid    = "Push"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:CompleteLayerUpload",
          "ecr:InitiateLayerUpload",
          "ecr:PutImage",
          "ecr:UploadLayerPart",
        ]
        Resource = [aws_ecr_repository.backend.arn, aws_ecr_repository.frontend.arn]
      },
      {
        Sid    = "Promotion"
        Effect = "Allow"
        Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = [
          "arn:aws:ecr:us-east-1:111122223333:repository/ecommerce-demo/backend",
          "arn:aws:ecr:us-east-1:111122223333:repository/ecommerce-demo/frontend",
        ]
      },
      {
        Sid      = "Kubeconfig"
        Effect   = "Allow"
        Action   = "eks:DescribeCluster"
        Resource = "arn:aws:eks:us-east-1:444455556666:cluster/ecommerce-demo-production"
      },
    ]
  })
}
