# Made by plinth from platform.ts: layer platform of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# Worker nodes over all zones; EKS gives their Auto Scaling group the same two tags, by which the autoscaler finds it
resource "aws_eks_node_group" "default" {
  cluster_name    = aws_eks_cluster.main.name
  node_group_name = "default"
  node_role_arn   = aws_iam_role.nodes.arn
  subnet_ids      = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  ami_type        = "AL2023_x86_64_STANDARD"
  capacity_type   = "ON_DEMAND"
  instance_types  = ["t3.medium"]

  labels = {
    "plinth.dev/nodes" = "default"
  }

  launch_template {
    name    = aws_launch_template.nodes_default.name
    version = aws_launch_template.nodes_default.latest_version
  }

  scaling_config {
    min_size     = 2
    desired_size = 2
    max_size     = 4
  }

  update_config {
    max_unavailable_percentage = 33
  }

  node_repair_config {
    enabled = true
  }

  tags = {
    "k8s.io/cluster-autoscaler/enabled"             = "true"
    "k8s.io/cluster-autoscaler/ecommerce-demo-demo" = "owned"
  }

  depends_on = [
    aws_eks_addon.vpc_cni,
    aws_eks_addon.kube_proxy,
    aws_iam_role_policy_attachment.nodes_AmazonEKSWorkerNodePolicy,
    aws_iam_role_policy_attachment.nodes_AmazonEKS_CNI_Policy,
    aws_iam_role_policy_attachment.nodes_AmazonEC2ContainerRegistryPullOnly,
  ]

  lifecycle {
    # the autoscaler decides it after creation
    ignore_changes = [scaling_config[0].desired_size]
  }
}

# How a node starts: private, encrypted, without credentials for pods
resource "aws_launch_template" "nodes_default" {
  name                   = "ecommerce-demo-demo-nodes-default"
  vpc_security_group_ids = [aws_security_group.nodes.id]

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size           = 30
      volume_type           = "gp3"
      encrypted             = "true"
      delete_on_termination = "true"
    }
  }

  tag_specifications {
    resource_type = "instance"

    tags = {
      Name        = "ecommerce-demo-demo-default"
      platform    = "ecommerce-demo"
      environment = "demo"
    }
  }

  tag_specifications {
    resource_type = "volume"

    tags = {
      Name        = "ecommerce-demo-demo-default"
      platform    = "ecommerce-demo"
      environment = "demo"
    }
  }
}
