# Made by plinth from platform.ts: layer bootstrap of environment production.
# To change it, edit platform.ts and run `plinth build`.

output "iam_role_apply_arn" {
  description = "arn of aws_iam_role.apply, read by platform."
  value       = aws_iam_role.apply.arn
}

output "iam_role_release_arn" {
  description = "arn of aws_iam_role.release, read by platform."
  value       = aws_iam_role.release.arn
}

output "name_servers" {
  description = "Point the registrar of the domain to these before the platform is applied: certificates wait for it"
  value       = join(" ", aws_route53_zone.main.name_servers)
}

output "route53_zone_zone_id" {
  description = "zone_id of aws_route53_zone.main, read by edge, platform."
  value       = aws_route53_zone.main.zone_id
}
