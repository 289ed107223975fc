# Made by plinth from platform.ts: layer platform of environment demo.
# To change it, edit platform.ts and run `plinth build`.

output "security_group_nodes_id" {
  description = "id of aws_security_group.nodes, read by services."
  value       = aws_security_group.nodes.id
}

output "subnet_database_a_id" {
  description = "id of aws_subnet.database_a, read by services."
  value       = aws_subnet.database_a.id
}

output "subnet_database_b_id" {
  description = "id of aws_subnet.database_b, read by services."
  value       = aws_subnet.database_b.id
}

output "subnet_private_a_id" {
  description = "id of aws_subnet.private_a, read by services."
  value       = aws_subnet.private_a.id
}

output "subnet_private_b_id" {
  description = "id of aws_subnet.private_b, read by services."
  value       = aws_subnet.private_b.id
}

output "vpc_id" {
  description = "id of aws_vpc.main, read by services."
  value       = aws_vpc.main.id
}
