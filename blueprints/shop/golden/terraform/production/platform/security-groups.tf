# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Network interfaces of the control plane in the private subnets
resource "aws_security_group" "control_plane" {
  name        = "ecommerce-demo-production-control-plane"
  description = "EKS control plane"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "ecommerce-demo-production-control-plane"
  }
}

# Nodes, and with the VPC CNI every pod on them
resource "aws_security_group" "nodes" {
  name        = "ecommerce-demo-production-nodes"
  description = "Nodes and the pods on them"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "ecommerce-demo-production-nodes"
  }
}

# The API server calls kubelets, webhooks and aggregated APIs
resource "aws_vpc_security_group_egress_rule" "control_plane_to_nodes_10250" {
  security_group_id            = aws_security_group.control_plane.id
  ip_protocol                  = "tcp"
  from_port                    = 10250
  to_port                      = 10250
  description                  = "Kubelets, Webhook of external-secrets, API of metrics-server"
  referenced_security_group_id = aws_security_group.nodes.id
}

resource "aws_vpc_security_group_egress_rule" "control_plane_to_nodes_443" {
  security_group_id            = aws_security_group.control_plane.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  description                  = "Webhooks that listen on 443"
  referenced_security_group_id = aws_security_group.nodes.id
}

resource "aws_vpc_security_group_egress_rule" "control_plane_to_nodes_9443" {
  security_group_id            = aws_security_group.control_plane.id
  ip_protocol                  = "tcp"
  from_port                    = 9443
  to_port                      = 9443
  description                  = "Webhook of aws-load-balancer-controller"
  referenced_security_group_id = aws_security_group.nodes.id
}

# Kubelets and pods call the API server
resource "aws_vpc_security_group_egress_rule" "nodes_to_control_plane" {
  security_group_id            = aws_security_group.nodes.id
  description                  = "Kubernetes API"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.control_plane.id
}

# Images, AWS APIs and the Git repository are on the internet; network policies keep pods from it
resource "aws_vpc_security_group_egress_rule" "nodes_to_https" {
  security_group_id = aws_security_group.nodes.id
  description       = "HTTPS: images, AWS APIs, the Git repository and charts"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

# Pods of different nodes talk, DNS included; network policies decide which
resource "aws_vpc_security_group_egress_rule" "nodes_to_nodes" {
  security_group_id            = aws_security_group.nodes.id
  description                  = "Pods among themselves; network policies narrow it down to the declared links"
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.nodes.id
}

# Kubelets and pods call the API server
resource "aws_vpc_security_group_ingress_rule" "control_plane_from_nodes" {
  security_group_id            = aws_security_group.control_plane.id
  description                  = "Kubernetes API from nodes and pods"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.nodes.id
}

# The API server calls kubelets, webhooks and aggregated APIs
resource "aws_vpc_security_group_ingress_rule" "nodes_from_control_plane_10250" {
  security_group_id            = aws_security_group.nodes.id
  ip_protocol                  = "tcp"
  from_port                    = 10250
  to_port                      = 10250
  description                  = "Kubelets, Webhook of external-secrets, API of metrics-server"
  referenced_security_group_id = aws_security_group.control_plane.id
}

resource "aws_vpc_security_group_ingress_rule" "nodes_from_control_plane_443" {
  security_group_id            = aws_security_group.nodes.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  description                  = "Webhooks that listen on 443"
  referenced_security_group_id = aws_security_group.control_plane.id
}

resource "aws_vpc_security_group_ingress_rule" "nodes_from_control_plane_9443" {
  security_group_id            = aws_security_group.nodes.id
  ip_protocol                  = "tcp"
  from_port                    = 9443
  to_port                      = 9443
  description                  = "Webhook of aws-load-balancer-controller"
  referenced_security_group_id = aws_security_group.control_plane.id
}

# Pods of different nodes talk, DNS included; network policies decide which
resource "aws_vpc_security_group_ingress_rule" "nodes_from_nodes" {
  security_group_id            = aws_security_group.nodes.id
  description                  = "Pods among themselves; network policies narrow it down to the declared links"
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.nodes.id
}
