# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# The load balancer controller finds it by the host of the Ingress
resource "aws_acm_certificate" "load_balancer" {
  domain_name       = "shop.example.com"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# Waits until ACM has issued the certificate
resource "aws_acm_certificate_validation" "load_balancer" {
  certificate_arn         = aws_acm_certificate.load_balancer.arn
  validation_record_fqdns = [aws_route53_record.load_balancer_validation.fqdn]
}

# Proves to ACM that the domain is ours, for every renewal and in every region
resource "aws_route53_record" "load_balancer_validation" {
  zone_id         = data.terraform_remote_state.bootstrap.outputs.route53_zone_zone_id
  name            = tolist(aws_acm_certificate.load_balancer.domain_validation_options)[0].resource_record_name
  type            = tolist(aws_acm_certificate.load_balancer.domain_validation_options)[0].resource_record_type
  records         = [tolist(aws_acm_certificate.load_balancer.domain_validation_options)[0].resource_record_value]
  ttl             = 300
  allow_overwrite = true
}
