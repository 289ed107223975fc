# Made by plinth from platform.ts: layer services of environment production.
# To change it, edit platform.ts and run `plinth build`.

output "s3_bucket_assets_arn" {
  description = "arn of aws_s3_bucket.assets, read by edge."
  value       = aws_s3_bucket.assets.arn
}

output "s3_bucket_assets_bucket_regional_domain_name" {
  description = "bucket_regional_domain_name of aws_s3_bucket.assets, read by edge."
  value       = aws_s3_bucket.assets.bucket_regional_domain_name
}

output "s3_bucket_assets_id" {
  description = "id of aws_s3_bucket.assets, read by edge."
  value       = aws_s3_bucket.assets.id
}
