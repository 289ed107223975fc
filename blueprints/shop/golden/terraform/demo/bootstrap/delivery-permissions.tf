# Made by plinth from platform.ts: layer bootstrap of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# What an apply of the layer edge makes, changes and deletes
resource "aws_iam_policy" "terraform_edge" {
  name        = "ecommerce-demo-demo-terraform-edge"
  description = "What an apply of the layer edge makes, changes and deletes"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "WriteCloudfront"
        Effect = "Allow"
        Action = [
          "cloudfront:DeleteCachePolicy",
          "cloudfront:DeleteDistribution",
          "cloudfront:DeleteOriginAccessControl",
          "cloudfront:DeleteResponseHeadersPolicy",
          "cloudfront:DeleteVpcOrigin",
          "cloudfront:TagResource",
          "cloudfront:UntagResource",
          "cloudfront:UpdateCachePolicy",
          "cloudfront:UpdateDistribution",
          "cloudfront:UpdateOriginAccessControl",
          "cloudfront:UpdateResponseHeadersPolicy",
          "cloudfront:UpdateVpcOrigin",
        ]
        Resource = ["arn:aws:cloudfront::111122223333:*"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteCloudfrontNew"
        Effect = "Allow"
        Action = [
          "cloudfront:CreateCachePolicy",
          "cloudfront:CreateDistribution",
          "cloudfront:CreateOriginAccessControl",
          "cloudfront:CreateResponseHeadersPolicy",
          "cloudfront:CreateVpcOrigin",
        ]
        Resource = "*"
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid      = "WriteS3"
        Effect   = "Allow"
        Action   = ["s3:DeleteBucketPolicy", "s3:PutBucketPolicy"]
        Resource = ["arn:aws:s3:::ecommerce-demo-assets"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
    ]
  })
}

# What an apply of the layer platform makes, changes and deletes
resource "aws_iam_policy" "terraform_platform" {
  name        = "ecommerce-demo-demo-terraform-platform"
  description = "What an apply of the layer platform makes, changes and deletes"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "WriteEc2"
        Effect = "Allow"
        Action = [
          "ec2:AllocateAddress",
          "ec2:AssociateAddress",
          "ec2:AssociateRouteTable",
          "ec2:AttachInternetGateway",
          "ec2:AuthorizeSecurityGroupEgress",
          "ec2:AuthorizeSecurityGroupIngress",
          "ec2:CreateFlowLogs",
          "ec2:CreateInternetGateway",
          "ec2:CreateLaunchTemplate",
          "ec2:CreateLaunchTemplateVersion",
          "ec2:CreateNatGateway",
          "ec2:CreateRoute",
          "ec2:CreateRouteTable",
          "ec2:CreateSecurityGroup",
          "ec2:CreateSubnet",
          "ec2:CreateTags",
          "ec2:CreateVpc",
          "ec2:CreateVpcEndpoint",
          "ec2:DeleteFlowLogs",
          "ec2:DeleteInternetGateway",
          "ec2:DeleteLaunchTemplate",
          "ec2:DeleteNatGateway",
          "ec2:DeleteRoute",
          "ec2:DeleteRouteTable",
          "ec2:DeleteSecurityGroup",
          "ec2:DeleteSubnet",
          "ec2:DeleteTags",
          "ec2:DeleteVpc",
          "ec2:DeleteVpcEndpoints",
          "ec2:DetachInternetGateway",
          "ec2:DisassociateAddress",
          "ec2:DisassociateRouteTable",
          "ec2:ModifyLaunchTemplate",
          "ec2:ModifySecurityGroupRules",
          "ec2:ModifySubnetAttribute",
          "ec2:ModifyVpcAttribute",
          "ec2:ModifyVpcEndpoint",
          "ec2:ReleaseAddress",
          "ec2:ReplaceRoute",
          "ec2:ReplaceRouteTableAssociation",
          "ec2:RevokeSecurityGroupEgress",
          "ec2:RevokeSecurityGroupIngress",
          "ec2:RunInstances",
        ]
        Resource = [
          "arn:aws:ec2:us-east-1:111122223333:*",
          "arn:aws:ec2:us-east-1::image/*",
          "arn:aws:ec2:us-east-1::snapshot/*",
        ]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteEks"
        Effect = "Allow"
        Action = [
          "eks:AssociateAccessPolicy",
          "eks:AssociateEncryptionConfig",
          "eks:CreateAccessEntry",
          "eks:CreateAddon",
          "eks:CreateNodegroup",
          "eks:DeleteAccessEntry",
          "eks:DeleteAddon",
          "eks:DeleteCluster",
          "eks:DeleteNodegroup",
          "eks:DisassociateAccessPolicy",
          "eks:TagResource",
          "eks:UntagResource",
          "eks:UpdateAccessEntry",
          "eks:UpdateAddon",
          "eks:UpdateClusterConfig",
          "eks:UpdateClusterVersion",
          "eks:UpdateNodegroupConfig",
          "eks:UpdateNodegroupVersion",
        ]
        Resource = [
          "arn:aws:eks:us-east-1:111122223333:*/ecommerce-demo-demo",
          "arn:aws:eks:us-east-1:111122223333:*/ecommerce-demo-demo/*",
        ]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid      = "WriteEksNew"
        Effect   = "Allow"
        Action   = ["eks:CreateCluster"]
        Resource = "*"
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteLogs"
        Effect = "Allow"
        Action = [
          "logs:AssociateKmsKey",
          "logs:CreateLogGroup",
          "logs:DeleteLogGroup",
          "logs:DeleteRetentionPolicy",
          "logs:DisassociateKmsKey",
          "logs:PutRetentionPolicy",
          "logs:TagResource",
          "logs:UntagResource",
        ]
        Resource = ["arn:aws:logs:us-east-1:111122223333:*"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
    ]
  })
}

# What a refresh of every layer reads
resource "aws_iam_policy" "terraform_read" {
  name        = "ecommerce-demo-demo-terraform-read"
  description = "What a refresh of every layer reads"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Refresh"
        Effect = "Allow"
        Action = [
          "budgets:ListTagsForResource",
          "budgets:ViewBudget",
          "cloudfront:GetCachePolicy",
          "cloudfront:GetDistribution",
          "cloudfront:GetOriginAccessControl",
          "cloudfront:GetResponseHeadersPolicy",
          "cloudfront:GetVpcOrigin",
          "cloudfront:ListTagsForResource",
          "dynamodb:DescribeContinuousBackups",
          "dynamodb:DescribeTable",
          "dynamodb:DescribeTimeToLive",
          "dynamodb:ListTagsOfResource",
          "ec2:DescribeAddresses",
          "ec2:DescribeAddressesAttribute",
          "ec2:DescribeFlowLogs",
          "ec2:DescribeInternetGateways",
          "ec2:DescribeLaunchTemplateVersions",
          "ec2:DescribeLaunchTemplates",
          "ec2:DescribeManagedPrefixLists",
          "ec2:DescribeNatGateways",
          "ec2:DescribeNetworkAcls",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribePrefixLists",
          "ec2:DescribeRouteTables",
          "ec2:DescribeSecurityGroupRules",
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeSubnets",
          "ec2:DescribeVpcAttribute",
          "ec2:DescribeVpcEndpoints",
          "ec2:DescribeVpcs",
          "ec2:GetManagedPrefixListEntries",
          "ecr:DescribeRepositories",
          "ecr:GetLifecyclePolicy",
          "ecr:GetRepositoryPolicy",
          "ecr:ListTagsForResource",
          "eks:DescribeAccessEntry",
          "eks:DescribeAddon",
          "eks:DescribeAddonVersions",
          "eks:DescribeCluster",
          "eks:DescribeNodegroup",
          "eks:DescribeUpdate",
          "eks:ListAssociatedAccessPolicies",
          "elasticache:DescribeCacheClusters",
          "elasticache:DescribeCacheSubnetGroups",
          "elasticache:DescribeReplicationGroups",
          "elasticache:ListTagsForResource",
          "elasticloadbalancing:DescribeCapacityReservation",
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeLoadBalancerAttributes",
          "elasticloadbalancing:DescribeLoadBalancers",
          "elasticloadbalancing:DescribeTags",
          "iam:GetOpenIDConnectProvider",
          "iam:GetPolicy",
          "iam:GetPolicyVersion",
          "iam:GetRole",
          "iam:GetRolePolicy",
          "iam:ListAttachedRolePolicies",
          "iam:ListInstanceProfilesForRole",
          "iam:ListPolicyVersions",
          "iam:ListRolePolicies",
          "kms:DescribeKey",
          "logs:DescribeLogGroups",
          "logs:ListTagsForResource",
          "rds:DescribeDBInstances",
          "rds:DescribeDBParameterGroups",
          "rds:DescribeDBParameters",
          "rds:DescribeDBSubnetGroups",
          "rds:ListTagsForResource",
          "s3:GetAccelerateConfiguration",
          "s3:GetBucketAcl",
          "s3:GetBucketCORS",
          "s3:GetBucketLocation",
          "s3:GetBucketLogging",
          "s3:GetBucketObjectLockConfiguration",
          "s3:GetBucketOwnershipControls",
          "s3:GetBucketPolicy",
          "s3:GetBucketPublicAccessBlock",
          "s3:GetBucketRequestPayment",
          "s3:GetBucketTagging",
          "s3:GetBucketVersioning",
          "s3:GetBucketWebsite",
          "s3:GetEncryptionConfiguration",
          "s3:GetLifecycleConfiguration",
          "s3:GetReplicationConfiguration",
          "s3:ListBucket",
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetRandomPassword",
          "secretsmanager:GetResourcePolicy",
          "secretsmanager:ListSecretVersionIds",
        ]
        Resource = "*"
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
    ]
  })
}

# Roles of this environment alone, always inside the boundary
resource "aws_iam_policy" "terraform_roles" {
  name        = "ecommerce-demo-demo-terraform-roles"
  description = "Roles of this environment alone, always inside the boundary"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RolesInsideBoundary"
        Effect = "Allow"
        Action = [
          "iam:CreateRole",
          "iam:DeleteRole",
          "iam:DeleteRolePolicy",
          "iam:PutRolePermissionsBoundary",
          "iam:PutRolePolicy",
          "iam:UpdateAssumeRolePolicy",
          "iam:UpdateRole",
          "iam:UpdateRoleDescription",
        ]
        Resource = [
          "arn:aws:iam::111122223333:role/cluster-autoscaler-role",
          "arn:aws:iam::111122223333:role/cluster-role",
          "arn:aws:iam::111122223333:role/external-secrets-role",
          "arn:aws:iam::111122223333:role/flow-logs-role",
          "arn:aws:iam::111122223333:role/lb-controller-role",
          "arn:aws:iam::111122223333:role/log-shipper-role",
          "arn:aws:iam::111122223333:role/node-group-role",
        ]
        Condition = {
          StringEquals = {
            "iam:PermissionsBoundary" = "arn:aws:iam::111122223333:policy/ecommerce-demo-demo-boundary"
          }
        }
      },
      {
        Sid    = "RoleTags"
        Effect = "Allow"
        Action = ["iam:TagRole", "iam:UntagRole"]
        Resource = [
          "arn:aws:iam::111122223333:role/cluster-autoscaler-role",
          "arn:aws:iam::111122223333:role/cluster-role",
          "arn:aws:iam::111122223333:role/external-secrets-role",
          "arn:aws:iam::111122223333:role/flow-logs-role",
          "arn:aws:iam::111122223333:role/lb-controller-role",
          "arn:aws:iam::111122223333:role/log-shipper-role",
          "arn:aws:iam::111122223333:role/node-group-role",
        ]
      },
      {
        Sid    = "PoliciesOfTheList"
        Effect = "Allow"
        Action = ["iam:AttachRolePolicy", "iam:DetachRolePolicy"]
        Resource = [
          "arn:aws:iam::111122223333:role/cluster-autoscaler-role",
          "arn:aws:iam::111122223333:role/cluster-role",
          "arn:aws:iam::111122223333:role/external-secrets-role",
          "arn:aws:iam::111122223333:role/flow-logs-role",
          "arn:aws:iam::111122223333:role/lb-controller-role",
          "arn:aws:iam::111122223333:role/log-shipper-role",
          "arn:aws:iam::111122223333:role/node-group-role",
        ]
        Condition = {
          StringEquals = {
            "iam:PermissionsBoundary" = "arn:aws:iam::111122223333:policy/ecommerce-demo-demo-boundary"
          }
          ArnEquals = {
            "iam:PolicyARN" = [
              "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
              "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
              "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
              "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
            ]
          }
        }
      },
      {
        Sid      = "PassEc2"
        Effect   = "Allow"
        Action   = "iam:PassRole"
        Resource = ["arn:aws:iam::111122223333:role/node-group-role"]
        Condition = {
          StringEquals = {
            "iam:PassedToService" = "ec2.amazonaws.com"
          }
        }
      },
      {
        Sid    = "PassEks"
        Effect = "Allow"
        Action = "iam:PassRole"
        Resource = [
          "arn:aws:iam::111122223333:role/cluster-role",
          "arn:aws:iam::111122223333:role/node-group-role",
        ]
        Condition = {
          StringEquals = {
            "iam:PassedToService" = "eks.amazonaws.com"
          }
        }
      },
      {
        Sid      = "PassVpcFlowLogs"
        Effect   = "Allow"
        Action   = "iam:PassRole"
        Resource = ["arn:aws:iam::111122223333:role/flow-logs-role"]
        Condition = {
          StringEquals = {
            "iam:PassedToService" = "vpc-flow-logs.amazonaws.com"
          }
        }
      },
      {
        Sid      = "RolesOfAws"
        Effect   = "Allow"
        Action   = "iam:CreateServiceLinkedRole"
        Resource = "arn:aws:iam::111122223333:role/aws-service-role/*"
        Condition = {
          StringEquals = {
            "iam:AWSServiceName" = [
              "autoscaling.amazonaws.com",
              "eks-nodegroup.amazonaws.com",
              "eks.amazonaws.com",
              "elasticache.amazonaws.com",
              "elasticloadbalancing.amazonaws.com",
              "rds.amazonaws.com",
              "spot.amazonaws.com",
              "vpcorigin.cloudfront.amazonaws.com",
            ]
          }
        }
      },
      {
        Sid    = "ProviderOfTheCluster"
        Effect = "Allow"
        Action = [
          "iam:AddClientIDToOpenIDConnectProvider",
          "iam:CreateOpenIDConnectProvider",
          "iam:DeleteOpenIDConnectProvider",
          "iam:RemoveClientIDFromOpenIDConnectProvider",
          "iam:TagOpenIDConnectProvider",
          "iam:UntagOpenIDConnectProvider",
          "iam:UpdateOpenIDConnectProviderThumbprint",
        ]
        Resource = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/*"
      },
    ]
  })
}

# What an apply of the layer services makes, changes and deletes
resource "aws_iam_policy" "terraform_services" {
  name        = "ecommerce-demo-demo-terraform-services"
  description = "What an apply of the layer services makes, changes and deletes"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "WriteEc2"
        Effect = "Allow"
        Action = [
          "ec2:AuthorizeSecurityGroupEgress",
          "ec2:AuthorizeSecurityGroupIngress",
          "ec2:CreateSecurityGroup",
          "ec2:CreateTags",
          "ec2:DeleteSecurityGroup",
          "ec2:DeleteTags",
          "ec2:ModifySecurityGroupRules",
          "ec2:RevokeSecurityGroupEgress",
          "ec2:RevokeSecurityGroupIngress",
        ]
        Resource = [
          "arn:aws:ec2:us-east-1:111122223333:*",
          "arn:aws:ec2:us-east-1::image/*",
          "arn:aws:ec2:us-east-1::snapshot/*",
        ]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteElasticache"
        Effect = "Allow"
        Action = [
          "elasticache:AddTagsToResource",
          "elasticache:CreateCacheSubnetGroup",
          "elasticache:CreateReplicationGroup",
          "elasticache:DecreaseReplicaCount",
          "elasticache:DeleteCacheSubnetGroup",
          "elasticache:DeleteReplicationGroup",
          "elasticache:IncreaseReplicaCount",
          "elasticache:ModifyCacheSubnetGroup",
          "elasticache:ModifyReplicationGroup",
          "elasticache:ModifyReplicationGroupShardConfiguration",
          "elasticache:RemoveTagsFromResource",
        ]
        Resource = ["arn:aws:elasticache:us-east-1:111122223333:*"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteLogs"
        Effect = "Allow"
        Action = [
          "logs:AssociateKmsKey",
          "logs:CreateLogGroup",
          "logs:DeleteLogGroup",
          "logs:DeleteRetentionPolicy",
          "logs:DisassociateKmsKey",
          "logs:PutRetentionPolicy",
          "logs:TagResource",
          "logs:UntagResource",
        ]
        Resource = ["arn:aws:logs:us-east-1:111122223333:*"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteRds"
        Effect = "Allow"
        Action = [
          "rds:AddTagsToResource",
          "rds:CreateDBInstance",
          "rds:CreateDBParameterGroup",
          "rds:CreateDBSnapshot",
          "rds:CreateDBSubnetGroup",
          "rds:DeleteDBInstance",
          "rds:DeleteDBParameterGroup",
          "rds:DeleteDBSubnetGroup",
          "rds:ModifyDBInstance",
          "rds:ModifyDBParameterGroup",
          "rds:ModifyDBSubnetGroup",
          "rds:RebootDBInstance",
          "rds:RemoveTagsFromResource",
          "rds:ResetDBParameterGroup",
        ]
        Resource = ["arn:aws:rds:us-east-1:111122223333:*"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteS3"
        Effect = "Allow"
        Action = [
          "s3:CreateBucket",
          "s3:DeleteBucket",
          "s3:PutBucketOwnershipControls",
          "s3:PutBucketPublicAccessBlock",
          "s3:PutBucketTagging",
          "s3:PutBucketVersioning",
          "s3:PutEncryptionConfiguration",
          "s3:PutLifecycleConfiguration",
        ]
        Resource = ["arn:aws:s3:::ecommerce-demo-assets"]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
      {
        Sid    = "WriteSecretsmanager"
        Effect = "Allow"
        Action = [
          "secretsmanager:CreateSecret",
          "secretsmanager:DeleteSecret",
          "secretsmanager:GetSecretValue",
          "secretsmanager:PutSecretValue",
          "secretsmanager:RestoreSecret",
          "secretsmanager:TagResource",
          "secretsmanager:UntagResource",
          "secretsmanager:UpdateSecret",
          "secretsmanager:UpdateSecretVersionStage",
        ]
        Resource = [
          "arn:aws:secretsmanager:us-east-1:111122223333:secret:rds-password-??????",
          "arn:aws:secretsmanager:us-east-1:111122223333:secret:redis-auth-??????",
        ]
        Condition = {
          StringEquals = {
            "aws:RequestedRegion" = ["us-east-1"]
          }
        }
      },
    ]
  })
}

# What an apply of the layer edge makes, changes and deletes
resource "aws_iam_role_policy_attachment" "apply_edge" {
  role       = aws_iam_role.apply.name
  policy_arn = aws_iam_policy.terraform_edge.arn
}

# What an apply of the layer platform makes, changes and deletes
resource "aws_iam_role_policy_attachment" "apply_platform" {
  role       = aws_iam_role.apply.name
  policy_arn = aws_iam_policy.terraform_platform.arn
}

# What a refresh of every layer reads
resource "aws_iam_role_policy_attachment" "apply_read" {
  role       = aws_iam_role.apply.name
  policy_arn = aws_iam_policy.terraform_read.arn
}

# Roles of this environment alone, always inside the boundary
resource "aws_iam_role_policy_attachment" "apply_roles" {
  role       = aws_iam_role.apply.name
  policy_arn = aws_iam_policy.terraform_roles.arn
}

# What an apply of the layer services makes, changes and deletes
resource "aws_iam_role_policy_attachment" "apply_services" {
  role       = aws_iam_role.apply.name
  policy_arn = aws_iam_policy.terraform_services.arn
}

# What a refresh of every layer reads
resource "aws_iam_role_policy_attachment" "plan_read" {
  role       = aws_iam_role.plan.name
  policy_arn = aws_iam_policy.terraform_read.arn
}
