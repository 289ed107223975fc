# Made by plinth from platform.ts: layer bootstrap of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# Ceiling of every role that the apply role makes; it grants nothing by itself
resource "aws_iam_policy" "boundary" {
  name        = "ecommerce-demo-demo-boundary"
  description = "The most that a role of ecommerce-demo demo can be allowed"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Ceiling"
        Effect = "Allow"
        Action = [
          "acm:DescribeCertificate",
          "acm:ListCertificates",
          "autoscaling:*",
          "cloudwatch:PutMetricData",
          "cognito-idp:DescribeUserPoolClient",
          "ec2:*",
          "ecr:BatchCheckLayerAvailability",
          "ecr:BatchGetImage",
          "ecr:BatchImportUpstreamImage",
          "ecr:GetAuthorizationToken",
          "ecr:GetDownloadUrlForLayer",
          "eks-auth:AssumeRoleForPodIdentity",
          "eks:Describe*",
          "elasticloadbalancing:*",
          "iam:GetServerCertificate",
          "iam:ListServerCertificates",
          "kms:CreateGrant",
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:GenerateDataKey*",
          "logs:*",
          "s3:*MultipartUpload*",
          "s3:*Object",
          "s3:*Object*Tagging",
          "s3:*Object*Version",
          "s3:GetBucketLocation",
          "s3:ListBucket",
          "secretsmanager:BatchGetSecretValue",
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetResourcePolicy",
          "secretsmanager:GetSecretValue",
          "secretsmanager:ListSecretVersionIds",
          "secretsmanager:ListSecrets",
          "shield:*",
          "waf-regional:*",
          "wafv2:*",
        ]
        Resource = "*"
      },
      {
        Sid      = "LoadBalancing"
        Effect   = "Allow"
        Action   = "iam:CreateServiceLinkedRole"
        Resource = "*"
        Condition = {
          StringEquals = {
            "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com"
          }
        }
      },
      {
        Sid    = "NotTheState"
        Effect = "Deny"
        Action = "s3:*"
        Resource = [
          "arn:aws:s3:::ecommerce-demo-terraform-state",
          "arn:aws:s3:::ecommerce-demo-terraform-state/*",
        ]
      },
    ]
  })
}
