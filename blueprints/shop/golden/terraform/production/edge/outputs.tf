# Made by plinth from platform.ts: layer edge of environment production.
# To change it, edit platform.ts and run `plinth build`.

output "distribution_id" {
  description = "What the release workflow invalidates"
  value       = aws_cloudfront_distribution.main.id
}

output "site_url" {
  description = "Where visitors go"
  value       = "https://shop.example.com"
}
