# Made by plinth from platform.ts: layer edge of environment production.
# To change it, edit platform.ts and run `plinth build`.

mock_provider "aws" {
  mock_data "aws_lb" {
    defaults = {
      arn      = "arn:aws:elasticloadbalancing:us-east-1:444455556666:lb/mock"
      dns_name = "mock.example.com"
    }
  }

  mock_resource "aws_cloudfront_distribution" {
    defaults = {
      arn = "arn:aws:cloudfront::444455556666:distribution/mock"
    }
  }
}

override_data {
  target = data.terraform_remote_state.platform

  values = {
    outputs = {
      acm_certificate_validation_load_balancer_certificate_arn = "arn:aws:acm:us-east-1:444455556666:certificate-validation/load-balancer"
    }
  }
}

override_data {
  target = data.terraform_remote_state.bootstrap

  values = {
    outputs = {
      route53_zone_zone_id = "mock-main"
    }
  }
}

override_data {
  target = data.terraform_remote_state.services

  values = {
    outputs = {
      s3_bucket_assets_arn                         = "arn:aws:s3:::assets"
      s3_bucket_assets_bucket_regional_domain_name = "assets.s3.us-east-1.amazonaws.com"
      s3_bucket_assets_id                          = "s3-bucket-assets"
    }
  }
}

run "keeps_its_promises" {
  assert {
    condition = alltrue([
      for value in [
        aws_cloudfront_distribution.main.default_cache_behavior[0].viewer_protocol_policy,
      ] : value == "redirect-to-https"
    ])

    error_message = "Viewers must be sent to HTTPS."
  }
}
