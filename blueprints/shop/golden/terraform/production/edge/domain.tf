# Made by plinth from platform.ts: layer edge of environment production.
# To change it, edit platform.ts and run `plinth build`.

# The domain leads to CloudFront
resource "aws_route53_record" "site_a" {
  zone_id = data.terraform_remote_state.bootstrap.outputs.route53_zone_zone_id
  name    = "shop.example.com"
  type    = "A"

  alias {
    name                   = aws_cloudfront_distribution.main.domain_name
    zone_id                = aws_cloudfront_distribution.main.hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "site_aaaa" {
  zone_id = data.terraform_remote_state.bootstrap.outputs.route53_zone_zone_id
  name    = "shop.example.com"
  type    = "AAAA"

  alias {
    name                   = aws_cloudfront_distribution.main.domain_name
    zone_id                = aws_cloudfront_distribution.main.hosted_zone_id
    evaluate_target_health = false
  }
}
