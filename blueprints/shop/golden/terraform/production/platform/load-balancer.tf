# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Who reaches the load balancer; the Ingress names this group by its Name tag
resource "aws_security_group" "load_balancer" {
  name        = "ecommerce-demo-production-load-balancer"
  description = "Load balancer of the Ingress"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "ecommerce-demo-production-load-balancer"
  }
}

# Requests and health checks go straight to pods
resource "aws_vpc_security_group_egress_rule" "load_balancer_to_nodes_8080" {
  security_group_id            = aws_security_group.load_balancer.id
  description                  = "To the pods of frontend"
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.nodes.id
}

# Nobody gets around the CDN
resource "aws_vpc_security_group_ingress_rule" "load_balancer_from_cloudfront_443" {
  security_group_id = aws_security_group.load_balancer.id
  description       = "From CloudFront alone"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
}

# Requests and health checks go straight to pods
resource "aws_vpc_security_group_ingress_rule" "nodes_from_load_balancer_8080" {
  security_group_id            = aws_security_group.nodes.id
  description                  = "From the load balancer to frontend"
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.load_balancer.id
}

# Addresses from which CloudFront calls origins, kept up to date by AWS
data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}
