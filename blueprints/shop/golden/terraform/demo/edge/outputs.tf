# Made by plinth from platform.ts: layer edge of environment demo.
# To change it, edit platform.ts and run `plinth build`.

output "distribution_id" {
  description = "What the release workflow invalidates"
  value       = aws_cloudfront_distribution.main.id
}

output "site_url" {
  description = "Where visitors go"
  value       = "https://${aws_cloudfront_distribution.main.domain_name}"
}
