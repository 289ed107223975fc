# Made by plinth from platform.ts: layer edge of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# The one public door: everything that visitors ask for comes through here
resource "aws_cloudfront_distribution" "main" {
  enabled         = true
  comment         = "ecommerce-demo demo"
  http_version    = "http2and3"
  is_ipv6_enabled = true
  price_class     = "PriceClass_100"

  default_cache_behavior {
    target_origin_id           = "load-balancer"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.by_origin.id
    origin_request_policy_id   = "216adef6-5c7f-47e4-b989-5492eafa07d3"
    response_headers_policy_id = aws_cloudfront_response_headers_policy.security.id
  }

  ordered_cache_behavior {
    path_pattern               = "/api/*"
    target_origin_id           = "load-balancer"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    origin_request_policy_id   = "216adef6-5c7f-47e4-b989-5492eafa07d3"
    response_headers_policy_id = aws_cloudfront_response_headers_policy.security.id
  }

  ordered_cache_behavior {
    path_pattern               = "/assets/*"
    target_origin_id           = "bucket-assets"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    cache_policy_id            = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    response_headers_policy_id = aws_cloudfront_response_headers_policy.security.id
  }

  origin {
    origin_id   = "load-balancer"
    domain_name = data.aws_lb.ingress.dns_name

    vpc_origin_config {
      vpc_origin_id = aws_cloudfront_vpc_origin.ingress.id
    }
  }

  origin {
    origin_id                = "bucket-assets"
    domain_name              = data.terraform_remote_state.services.outputs.s3_bucket_assets_bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.buckets.id
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
    minimum_protocol_version       = "TLSv1"
  }
}

# Buckets stay private: CloudFront signs what it asks them for
resource "aws_cloudfront_origin_access_control" "buckets" {
  name                              = "ecommerce-demo-demo-buckets"
  description                       = "Signs requests to buckets"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# Lets CloudFront into the private subnets, and nobody else
resource "aws_cloudfront_vpc_origin" "ingress" {
  vpc_origin_endpoint_config {
    name                   = "ecommerce-demo-demo"
    arn                    = data.aws_lb.ingress.arn
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "http-only"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}

# This distribution reads, over TLS; another one, even of this account, does not
resource "aws_s3_bucket_policy" "assets" {
  bucket = data.terraform_remote_state.services.outputs.s3_bucket_assets_id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource = [
          data.terraform_remote_state.services.outputs.s3_bucket_assets_arn,
          "${data.terraform_remote_state.services.outputs.s3_bucket_assets_arn}/*",
        ]
        Condition = {
          Bool = {
            "aws:SecureTransport" = "false"
          }
        }
      },
      {
        Sid    = "ThisDistribution"
        Effect = "Allow"
        Principal = {
          Service = "cloudfront.amazonaws.com"
        }
        Action   = "s3:GetObject"
        Resource = "${data.terraform_remote_state.services.outputs.s3_bucket_assets_arn}/*"
        Condition = {
          StringEquals = {
            "aws:SourceArn" = aws_cloudfront_distribution.main.arn
          }
        }
      },
    ]
  })
}

# The load balancer that the controller made from the Ingress; it exists once Argo CD has synced
data "aws_lb" "ingress" {
  name = "ecommerce-demo-demo"
}
