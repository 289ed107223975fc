# Made by plinth from platform.ts: layer services of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Cache for ecommerce-demo
resource "aws_elasticache_replication_group" "redis" {
  replication_group_id       = "ecommerce-demo-production-redis"
  description                = "Cache of ecommerce-demo"
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = "cache.m7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  port                       = 6379
  subnet_group_name          = aws_elasticache_subnet_group.redis.name
  security_group_ids         = [aws_security_group.redis.id]
  at_rest_encryption_enabled = "true"
  transit_encryption_enabled = true
  auto_minor_version_upgrade = "true"
  maintenance_window         = "sun:05:30-sun:06:30"
  snapshot_retention_limit   = 0
  apply_immediately          = false
}

# Beside the nodes: every read of a page passes here
resource "aws_elasticache_subnet_group" "redis" {
  name = "ecommerce-demo-production-redis"

  subnet_ids = [
    data.terraform_remote_state.platform.outputs.subnet_private_a_id,
    data.terraform_remote_state.platform.outputs.subnet_private_b_id,
  ]
}

# Who reaches redis: one rule for all linked services, and no way out
resource "aws_security_group" "redis" {
  name        = "ecommerce-demo-production-redis"
  description = "Store redis"
  vpc_id      = data.terraform_remote_state.platform.outputs.vpc_id

  tags = {
    Name = "ecommerce-demo-production-redis"
  }
}

# Makes the password the only way into the cache; Terraform never sees it
resource "terraform_data" "redis_auth_token" {
  triggers_replace = [aws_elasticache_replication_group.redis.id, aws_secretsmanager_secret_version.redis.version_id]

  provisioner "local-exec" {
    interpreter = var.offline ? ["true"] : ["/bin/sh", "-c"]

    command = <<-SHELL
      set -eu
      token=$(aws secretsmanager get-secret-value --secret-id "$SECRET" --query SecretString --output text | jq -r .password)
      update() {
        aws elasticache modify-replication-group --replication-group-id "$GROUP" \
          --auth-token "$token" --auth-token-update-strategy "$1" --apply-immediately >/dev/null
        aws elasticache wait replication-group-available --replication-group-id "$GROUP"
      }
      protected=$(aws elasticache describe-replication-groups --replication-group-id "$GROUP" \
        --query 'ReplicationGroups[0].AuthTokenEnabled' --output text)
      # With ROTATE the old token is good until the next one comes, so pods have time to get the new one.
      update ROTATE
      # The first token also closes the door to clients without one.
      if [ "$VERSION" = 1 ] || [ "$protected" != True ]; then update SET; fi
    SHELL

    environment = {
      AWS_REGION = "us-east-1"
      GROUP      = aws_elasticache_replication_group.redis.replication_group_id
      SECRET     = aws_secretsmanager_secret.redis.arn
      VERSION    = "1"
    }
  }
}
