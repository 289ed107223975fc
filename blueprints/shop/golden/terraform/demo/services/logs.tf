# Made by plinth from platform.ts: layer services of environment demo.
# To change it, edit platform.ts and run `plinth build`.

# What backend prints; made here, so that nothing is kept for ever
resource "aws_cloudwatch_log_group" "backend" {
  name              = "/ecommerce-demo/demo/backend"
  retention_in_days = 14
}

# What frontend prints; made here, so that nothing is kept for ever
resource "aws_cloudwatch_log_group" "frontend" {
  name              = "/ecommerce-demo/demo/frontend"
  retention_in_days = 14
}
