# Made by plinth from platform.ts: layer platform of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# People who take the role shop-operators may do everything in the cluster
resource "aws_eks_access_entry" "admin_shop_operators" {
  cluster_name  = aws_eks_cluster.main.name
  principal_arn = "arn:aws:iam::111122223333:role/shop-operators"
  type          = "STANDARD"
}

# Installs Argo CD once, which needs every right; from then on Argo CD keeps the cluster
resource "aws_eks_access_entry" "apply" {
  cluster_name  = aws_eks_cluster.main.name
  principal_arn = data.terraform_remote_state.bootstrap.outputs.iam_role_apply_arn
  type          = "STANDARD"
}

# Releases can look at ecommerce-demo, where the services run; changing it is left to Argo CD
resource "aws_eks_access_entry" "release" {
  cluster_name  = aws_eks_cluster.main.name
  principal_arn = data.terraform_remote_state.bootstrap.outputs.iam_role_release_arn
  type          = "STANDARD"
}

# People who take the role shop-operators may do everything in the cluster
resource "aws_eks_access_policy_association" "admin_shop_operators" {
  cluster_name  = aws_eks_cluster.main.name
  principal_arn = aws_eks_access_entry.admin_shop_operators.principal_arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type = "cluster"
  }
}

# Installs Argo CD once, which needs every right; from then on Argo CD keeps the cluster
resource "aws_eks_access_policy_association" "apply" {
  cluster_name  = aws_eks_cluster.main.name
  principal_arn = aws_eks_access_entry.apply.principal_arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  access_scope {
    type = "cluster"
  }
}

# Releases can look at ecommerce-demo, where the services run; changing it is left to Argo CD
resource "aws_eks_access_policy_association" "release" {
  cluster_name  = aws_eks_cluster.main.name
  principal_arn = aws_eks_access_entry.release.principal_arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"

  access_scope {
    type       = "namespace"
    namespaces = ["ecommerce-demo"]
  }
}
