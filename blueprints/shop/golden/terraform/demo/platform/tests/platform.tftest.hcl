# Made by plinth from platform.ts: layer platform of environment demo.
# To change it, edit platform.ts and run `plinth build`.

mock_provider "aws" {
  mock_data "aws_ec2_managed_prefix_list" {
    defaults = {
      id = "ec2-managed-prefix-list-mock"
    }
  }

  mock_data "aws_iam_policy_document" {
    defaults = {
      json = "{}"
    }
  }

  mock_resource "aws_cloudwatch_log_group" {
    defaults = {
      arn = "arn:aws:cloudwatch:us-east-1:111122223333:log-group/mock"
    }
  }

  mock_resource "aws_eks_cluster" {
    defaults = {
      identity = [
        {
          oidc = [
            {
              issuer = "https://mock.example.com"
            },
          ]
        },
      ]
    }
  }

  mock_resource "aws_iam_openid_connect_provider" {
    defaults = {
      arn = "arn:aws:iam::111122223333:openid-connect-provider/mock"
    }
  }

  mock_resource "aws_iam_role" {
    defaults = {
      arn = "arn:aws:iam::111122223333:role/mock"
    }
  }

  mock_resource "aws_launch_template" {
    defaults = {
      latest_version = 1
    }
  }
}

override_data {
  target = data.terraform_remote_state.bootstrap

  values = {
    outputs = {
      iam_role_apply_arn   = "arn:aws:iam::111122223333:role/apply"
      iam_role_release_arn = "arn:aws:iam::111122223333:role/release"
    }
  }
}

run "keeps_its_promises" {
  assert {
    condition = alltrue([
      for value in [
        aws_subnet.database_a.map_public_ip_on_launch,
        aws_subnet.database_b.map_public_ip_on_launch,
        aws_subnet.private_a.map_public_ip_on_launch,
        aws_subnet.private_b.map_public_ip_on_launch,
        aws_subnet.public_a.map_public_ip_on_launch,
        aws_subnet.public_b.map_public_ip_on_launch,
      ] : value == false
    ])

    error_message = "Machines in these subnets must not get public addresses."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_eks_cluster.main.vpc_config[0].endpoint_private_access,
      ] : value == true
    ])

    error_message = "Nodes must reach the Kubernetes API inside the network."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_eks_cluster.main.vpc_config[0].endpoint_public_access,
      ] : value == false
    ])

    error_message = "The Kubernetes API must not be reachable from the internet."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_launch_template.nodes_default.metadata_options[0].http_tokens,
      ] : value == "required"
    ])

    error_message = "Nodes must ask for a token before they give their credentials away (IMDSv2)."
  }

  assert {
    condition = alltrue([
      for value in [
        aws_cloudwatch_log_group.cluster.retention_in_days,
        aws_cloudwatch_log_group.flow_logs.retention_in_days,
      ] : value != 0
    ])

    error_message = "Logs must not be kept for ever."
  }

  assert {
    condition = alltrue([
      for value in [
        output.security_group_nodes_id,
        output.subnet_database_a_id,
        output.subnet_database_b_id,
        output.subnet_private_a_id,
        output.subnet_private_b_id,
        output.vpc_id,
      ] : length(value) > 0
    ])

    error_message = "What other layers read must not be empty."
  }
}
