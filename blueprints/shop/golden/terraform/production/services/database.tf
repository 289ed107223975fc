# Made by plinth from platform.ts: layer services of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Made here so that RDS does not make it without retention
resource "aws_cloudwatch_log_group" "database_postgresql" {
  name              = "/aws/rds/instance/ecommerce-demo-production-database/postgresql"
  retention_in_days = 14
}

resource "aws_cloudwatch_log_group" "database_upgrade" {
  name              = "/aws/rds/instance/ecommerce-demo-production-database/upgrade"
  retention_in_days = 14
}

# PostgreSQL for ecommerce-demo
resource "aws_db_instance" "database" {
  identifier                      = "ecommerce-demo-production-database"
  engine                          = "postgres"
  engine_version                  = "17"
  auto_minor_version_upgrade      = true
  instance_class                  = "db.m7g.large"
  db_name                         = "ecommerce_demo"
  username                        = "app"
  password_wo                     = local.database_password
  password_wo_version             = 1
  allocated_storage               = 100
  max_allocated_storage           = 500
  storage_type                    = "gp3"
  storage_encrypted               = true
  multi_az                        = true
  db_subnet_group_name            = aws_db_subnet_group.database.name
  parameter_group_name            = aws_db_parameter_group.database.name
  vpc_security_group_ids          = [aws_security_group.database.id]
  publicly_accessible             = false
  port                            = 5432
  ca_cert_identifier              = "rds-ca-rsa2048-g1"
  backup_retention_period         = 30
  backup_window                   = "03:00-04:00"
  maintenance_window              = "sun:04:30-sun:05:30"
  copy_tags_to_snapshot           = true
  enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
  deletion_protection             = true
  skip_final_snapshot             = false
  final_snapshot_identifier       = "ecommerce-demo-production-database-final"

  depends_on = [aws_cloudwatch_log_group.database_postgresql, aws_cloudwatch_log_group.database_upgrade]

  lifecycle {
    prevent_destroy = true
  }
}

# What differs from the defaults of RDS
resource "aws_db_parameter_group" "database" {
  name        = "ecommerce-demo-production-database-17"
  description = "Settings of database"
  family      = "postgres17"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }

  parameter {
    name  = "idle_in_transaction_session_timeout"
    value = "60000"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# The tier that no route leaves
resource "aws_db_subnet_group" "database" {
  name        = "ecommerce-demo-production-database"
  description = "Database subnets of production"

  subnet_ids = [
    data.terraform_remote_state.platform.outputs.subnet_database_a_id,
    data.terraform_remote_state.platform.outputs.subnet_database_b_id,
  ]
}

# Who reaches database: one rule for all linked services, and no way out
resource "aws_security_group" "database" {
  name        = "ecommerce-demo-production-database"
  description = "Store database"
  vpc_id      = data.terraform_remote_state.platform.outputs.vpc_id

  tags = {
    Name = "ecommerce-demo-production-database"
  }
}
