# Made by plinth from platform.ts: layer bootstrap of environment demo.
# To change it, edit platform.ts and run `plinth build`.

output "iam_role_apply_arn" {
  description = "arn of aws_iam_role.apply, read by platform."
  value       = aws_iam_role.apply.arn
}

output "iam_role_release_arn" {
  description = "arn of aws_iam_role.release, read by platform."
  value       = aws_iam_role.release.arn
}
