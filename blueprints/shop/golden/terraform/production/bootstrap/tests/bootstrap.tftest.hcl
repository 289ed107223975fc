# Made by plinth from platform.ts: layer bootstrap of environment production.
# To change it, edit platform.ts and run `plinth build`.

mock_provider "aws" {
  override_during = plan

  mock_resource "aws_ecr_repository" {
    defaults = {
      arn = "arn:aws:ecr:us-east-1:444455556666:repository/mock"
    }
  }

  mock_resource "aws_iam_openid_connect_provider" {
    defaults = {
      arn = "arn:aws:iam::444455556666:openid-connect-provider/mock"
    }
  }

  mock_resource "aws_iam_policy" {
    defaults = {
      arn = "arn:aws:iam::444455556666:policy/mock"
    }
  }

  mock_resource "aws_iam_role" {}

  mock_resource "aws_route53_zone" {
    defaults = {
      name_servers = ["mock-mock"]
    }
  }

  mock_resource "aws_s3_bucket" {
    defaults = {
      arn = "arn:aws:s3:::mock"
    }
  }
}

# Stops at the plan: `prevent_destroy` would keep the test from tidying up after an apply.
run "keeps_its_promises" {
  command = plan

  assert {
    condition = alltrue([
      for value in [
        aws_s3_bucket_public_access_block.state.block_public_acls,
        aws_s3_bucket_public_access_block.state.block_public_policy,
        aws_s3_bucket_public_access_block.state.ignore_public_acls,
        aws_s3_bucket_public_access_block.state.restrict_public_buckets,
      ] : value == true
    ])

    error_message = "A bucket must stay closed to the public."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_s3_bucket_versioning.state.versioning_configuration[0].status,
      ] : value == "Enabled"
    ])

    error_message = "These buckets must keep earlier versions of their objects."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_ecr_repository.backend.image_tag_mutability,
        aws_ecr_repository.frontend.image_tag_mutability,
      ] : value == "IMMUTABLE"
    ])

    error_message = "An image tag must never move to another image."
  }

  assert {
    condition = alltrue([
      for value in [
        output.iam_role_apply_arn,
        output.iam_role_release_arn,
        output.route53_zone_zone_id,
      ] : length(value) > 0
    ])

    error_message = "What other layers read must not be empty."
  }
}
