# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# What the control plane may do in this account
resource "aws_iam_role" "cluster" {
  name                 = "ecommerce-demo-production-cluster-role"
  permissions_boundary = "arn:aws:iam::444455556666:policy/ecommerce-demo-production-boundary"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "eks.amazonaws.com"
        }
        Action = "sts:AssumeRole"
        Condition = {
          StringEquals = {
            "aws:SourceAccount" = "444455556666"
          }
        }
      },
    ]
  })
}

# What a node may do: join, give addresses, pull images. Pods have roles of their own
resource "aws_iam_role" "nodes" {
  name                 = "ecommerce-demo-production-node-group-role"
  permissions_boundary = "arn:aws:iam::444455556666:policy/ecommerce-demo-production-boundary"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "ec2.amazonaws.com"
        }
        Action = "sts:AssumeRole"
      },
    ]
  })
}

# The control plane manages interfaces, load balancers and volumes in the account
resource "aws_iam_role_policy_attachment" "cluster" {
  role       = aws_iam_role.cluster.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

# Nodes pull images, also through a pull-through cache, and cannot list or push them
resource "aws_iam_role_policy_attachment" "nodes_AmazonEC2ContainerRegistryPullOnly" {
  role       = aws_iam_role.nodes.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly"
}

# Nodes describe EC2 and their cluster, and take part in Pod Identity
resource "aws_iam_role_policy_attachment" "nodes_AmazonEKSWorkerNodePolicy" {
  role       = aws_iam_role.nodes.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"
}

# The VPC CNI gives pods addresses
resource "aws_iam_role_policy_attachment" "nodes_AmazonEKS_CNI_Policy" {
  role       = aws_iam_role.nodes.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"
}
