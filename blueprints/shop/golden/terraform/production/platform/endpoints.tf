# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# S3, and with it the layers of every image, without NAT and without charge
resource "aws_vpc_endpoint" "s3_gateway" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.private_a.id, aws_route_table.private_b.id]

  tags = {
    Name = "s3"
  }
}
