# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Accepted and rejected connections of the VPC
resource "aws_cloudwatch_log_group" "flow_logs" {
  name              = "/aws/vpc/ecommerce-demo-production/flow-logs"
  retention_in_days = 30
}

# Who talked to whom, for the day somebody asks
resource "aws_flow_log" "main" {
  vpc_id               = aws_vpc.main.id
  traffic_type         = "ALL"
  log_destination_type = "cloud-watch-logs"
  log_destination      = aws_cloudwatch_log_group.flow_logs.arn
  iam_role_arn         = aws_iam_role.flow_logs.arn

  tags = {
    Name = "ecommerce-demo-production"
  }
}

# Lets VPC flow logs write, on behalf of this account alone
resource "aws_iam_role" "flow_logs" {
  name                 = "ecommerce-demo-production-flow-logs-role"
  permissions_boundary = "arn:aws:iam::444455556666:policy/ecommerce-demo-production-boundary"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Principal = {
          Service = "vpc-flow-logs.amazonaws.com"
        }
        Action = "sts:AssumeRole"
        Condition = {
          StringEquals = {
            "aws:SourceAccount" = "444455556666"
          }
        }
      },
    ]
  })
}

# Writing to that one log group
resource "aws_iam_role_policy" "flow_logs" {
  name = "write-flow-logs"
  role = aws_iam_role.flow_logs.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.flow_logs.arn}:*"
      },
    ]
  })
}
