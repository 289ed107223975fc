# Made by plinth from platform.ts: layer services of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# Credentials of database; the value is written once and never read back by Terraform
resource "aws_secretsmanager_secret" "database" {
  name                    = "rds-password"
  description             = "How services of ecommerce-demo reach database"
  recovery_window_in_days = 0
}

# Credentials of redis; the value is written once and never read back by Terraform
resource "aws_secretsmanager_secret" "redis" {
  name                    = "redis-auth"
  description             = "How services of ecommerce-demo reach redis"
  recovery_window_in_days = 0
}

# Host, port and password of database together. Raise secret.version in the platform file to change the password in
# both places, or when an apply stopped between them
resource "aws_secretsmanager_secret_version" "database" {
  secret_id = aws_secretsmanager_secret.database.id

  secret_string_wo = jsonencode({
    engine   = "postgres"
    host     = aws_db_instance.database.address
    port     = 5432
    dbname   = "ecommerce_demo"
    username = "app"
    password = local.database_password
  })

  secret_string_wo_version = 1
}

# Host, port and password of redis together. Raise secret.version in the platform file to change the password in both
# places, or when an apply stopped between them
resource "aws_secretsmanager_secret_version" "redis" {
  secret_id = aws_secretsmanager_secret.redis.id

  secret_string_wo = jsonencode({
    host     = aws_elasticache_replication_group.redis.primary_endpoint_address
    port     = 6379
    password = local.redis_password
  })

  secret_string_wo_version = 1
}

# Password of database: 244 random bits, unknown in a plan, and kept only by what it is handed to
locals {
  database_password = join("-", [uuid(), uuid()])
}

# Password of redis: 244 random bits, unknown in a plan, and kept only by what it is handed to
locals {
  redis_password = join("-", [uuid(), uuid()])
}
