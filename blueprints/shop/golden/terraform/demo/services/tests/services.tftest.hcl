# Made by plinth from platform.ts: layer services of environment demo.
# To change it, edit platform.ts and run `plinth build`.

variables {
  offline = true
}

mock_provider "aws" {
  override_during = plan

  mock_resource "aws_s3_bucket" {}

  mock_resource "aws_secretsmanager_secret" {
    defaults = {
      arn = "arn:aws:secretsmanager:us-east-1:111122223333:secret/mock"
    }
  }
}

override_data {
  target = data.terraform_remote_state.platform

  values = {
    outputs = {
      security_group_nodes_id = "security-group-nodes"
      subnet_database_a_id    = "subnet-database-a"
      subnet_database_b_id    = "subnet-database-b"
      subnet_private_a_id     = "subnet-private-a"
      subnet_private_b_id     = "subnet-private-b"
      vpc_id                  = "vpc-main"
    }
  }
}

# Stops at the plan: `prevent_destroy` would keep the test from tidying up after an apply.
run "keeps_its_promises" {
  command = plan

  assert {
    condition = alltrue([
      for value in [
        aws_db_instance.database.storage_encrypted,
      ] : value == true
    ])

    error_message = "Databases must be encrypted at rest."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_db_instance.database.publicly_accessible,
      ] : value == false
    ])

    error_message = "Databases must not be reachable from the internet."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_db_instance.database.backup_retention_period,
      ] : value != 0
    ])

    error_message = "Databases must keep automatic backups."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_elasticache_replication_group.redis.transit_encryption_enabled,
      ] : value == true
    ])

    error_message = "Caches must be encrypted in transit."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_s3_bucket_public_access_block.assets.block_public_acls,
        aws_s3_bucket_public_access_block.assets.block_public_policy,
        aws_s3_bucket_public_access_block.assets.ignore_public_acls,
        aws_s3_bucket_public_access_block.assets.restrict_public_buckets,
      ] : value == true
    ])

    error_message = "A bucket must stay closed to the public."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_s3_bucket_versioning.assets.versioning_configuration[0].status,
      ] : value == "Enabled"
    ])

    error_message = "These buckets must keep earlier versions of their objects."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_cloudwatch_log_group.backend.retention_in_days,
        aws_cloudwatch_log_group.database_postgresql.retention_in_days,
        aws_cloudwatch_log_group.database_upgrade.retention_in_days,
        aws_cloudwatch_log_group.frontend.retention_in_days,
      ] : value != 0
    ])

    error_message = "Logs must not be kept for ever."
  }

  assert {
    condition = alltrue([
      for value in [
        output.s3_bucket_assets_arn,
        output.s3_bucket_assets_bucket_regional_domain_name,
        output.s3_bucket_assets_id,
      ] : length(value) > 0
    ])

    error_message = "What other layers read must not be empty."
  }
}
