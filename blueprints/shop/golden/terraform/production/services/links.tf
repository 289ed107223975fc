# Made by plinth from platform.ts: layer services of environment production.
# To change it, edit platform.ts and run `plinth build`.

# database is used by backend
resource "aws_vpc_security_group_egress_rule" "nodes_to_database" {
  security_group_id            = data.terraform_remote_state.platform.outputs.security_group_nodes_id
  description                  = "To database"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.database.id
}

# redis is used by backend
resource "aws_vpc_security_group_egress_rule" "nodes_to_redis" {
  security_group_id            = data.terraform_remote_state.platform.outputs.security_group_nodes_id
  description                  = "To redis"
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = aws_security_group.redis.id
}

# database is used by backend
resource "aws_vpc_security_group_ingress_rule" "database_from_nodes" {
  security_group_id            = aws_security_group.database.id
  description                  = "From the pods of backend"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = data.terraform_remote_state.platform.outputs.security_group_nodes_id
}

# redis is used by backend
resource "aws_vpc_security_group_ingress_rule" "redis_from_nodes" {
  security_group_id            = aws_security_group.redis.id
  description                  = "From the pods of backend"
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = data.terraform_remote_state.platform.outputs.security_group_nodes_id
}
