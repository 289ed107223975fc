# Made by plinth from platform.ts: layer edge of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Services say how long an answer is good for; CloudFront believes them
resource "aws_cloudfront_cache_policy" "by_origin" {
  name        = "ecommerce-demo-production-by-origin"
  comment     = "As long as the origin says, and not at all when it says nothing"
  min_ttl     = 0
  default_ttl = 0
  max_ttl     = 31536000

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "all"
    }
  }
}

# What the edge declares in its headers: HTTPS, no guessing of types, no foreign frames and scripts
resource "aws_cloudfront_response_headers_policy" "security" {
  name    = "ecommerce-demo-production-security"
  comment = "Headers that browsers obey, unless the origin has its own"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = true
      override                   = true
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = false
    }

    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = false
    }

    content_security_policy {
      content_security_policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"
      override                = false
    }
  }

  custom_headers_config {
    items {
      header   = "permissions-policy"
      value    = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
      override = false
    }

    items {
      header   = "cross-origin-opener-policy"
      value    = "same-origin"
      override = false
    }

    items {
      header   = "cross-origin-resource-policy"
      value    = "same-origin"
      override = false
    }
  }
}
