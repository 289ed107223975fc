# Made by plinth from platform.ts: layer platform of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# Control plane logs; made here so that EKS does not make it without retention
resource "aws_cloudwatch_log_group" "cluster" {
  name              = "/aws/eks/ecommerce-demo-demo/cluster"
  retention_in_days = 30
}

# The Kubernetes control plane, run by AWS over several zones
resource "aws_eks_cluster" "main" {
  name                          = "ecommerce-demo-demo"
  role_arn                      = aws_iam_role.cluster.arn
  version                       = "1.35"
  enabled_cluster_log_types     = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  bootstrap_self_managed_addons = false

  vpc_config {
    subnet_ids              = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_group_ids      = [aws_security_group.control_plane.id]
    endpoint_private_access = true
    endpoint_public_access  = false
  }

  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = false
  }

  upgrade_policy {
    support_type = "STANDARD"
  }

  zonal_shift_config {
    enabled = true
  }

  depends_on = [aws_cloudwatch_log_group.cluster, aws_iam_role_policy_attachment.cluster]
}

# Lets IAM believe the tokens of service accounts of this cluster
resource "aws_iam_openid_connect_provider" "cluster" {
  url            = aws_eks_cluster.main.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
}
