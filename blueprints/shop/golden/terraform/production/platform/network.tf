# Made by plinth from platform.ts: layer platform of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Without rules: what is attached to no other group reaches nothing
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.main.id
}

# Address that outbound traffic shows to the internet
resource "aws_eip" "nat_a" {
  domain = "vpc"

  tags = {
    Name = "ecommerce-demo-production-nat-a"
  }
}

resource "aws_eip" "nat_b" {
  domain = "vpc"

  tags = {
    Name = "ecommerce-demo-production-nat-b"
  }
}

# The way between public subnets and the internet
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "ecommerce-demo-production"
  }
}

# The way out for the private tier of its zone
resource "aws_nat_gateway" "a" {
  subnet_id     = aws_subnet.public_a.id
  allocation_id = aws_eip.nat_a.id

  tags = {
    Name = "ecommerce-demo-production-a"
  }

  depends_on = [aws_internet_gateway.main]
}

resource "aws_nat_gateway" "b" {
  subnet_id     = aws_subnet.public_b.id
  allocation_id = aws_eip.nat_b.id

  tags = {
    Name = "ecommerce-demo-production-b"
  }

  depends_on = [aws_internet_gateway.main]
}

# Default route of the private tier
resource "aws_route" "private_a_nat" {
  route_table_id         = aws_route_table.private_a.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.a.id
}

resource "aws_route" "private_b_nat" {
  route_table_id         = aws_route_table.private_b.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.b.id
}

# Default route of the public tier
resource "aws_route" "public_internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

# Database subnets: local routes alone
resource "aws_route_table" "database" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "database"
  }
}

# Private subnet of zone a: out through NAT
resource "aws_route_table" "private_a" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "private-a"
  }
}

# Private subnet of zone b: out through NAT
resource "aws_route_table" "private_b" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "private-b"
  }
}

# Public subnets reach the internet directly
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "public"
  }
}

# Database subnets: local routes alone
resource "aws_route_table_association" "database_a" {
  subnet_id      = aws_subnet.database_a.id
  route_table_id = aws_route_table.database.id
}

resource "aws_route_table_association" "database_b" {
  subnet_id      = aws_subnet.database_b.id
  route_table_id = aws_route_table.database.id
}

# Private subnet of zone a: out through NAT
resource "aws_route_table_association" "private_a" {
  subnet_id      = aws_subnet.private_a.id
  route_table_id = aws_route_table.private_a.id
}

# Private subnet of zone b: out through NAT
resource "aws_route_table_association" "private_b" {
  subnet_id      = aws_subnet.private_b.id
  route_table_id = aws_route_table.private_b.id
}

# Public subnets reach the internet directly
resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.public.id
}

# Database tier: no route leaves it
resource "aws_subnet" "database_a" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1a"
  cidr_block              = "10.1.128.0/20"
  map_public_ip_on_launch = false

  tags = {
    Name = "ecommerce-demo-production-database-a"
  }
}

resource "aws_subnet" "database_b" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1b"
  cidr_block              = "10.1.144.0/20"
  map_public_ip_on_launch = false

  tags = {
    Name = "ecommerce-demo-production-database-b"
  }
}

# Private tier: nodes, pods and caches; out through NAT, never in from the internet
resource "aws_subnet" "private_a" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1a"
  cidr_block              = "10.1.64.0/20"
  map_public_ip_on_launch = false

  tags = {
    Name                              = "ecommerce-demo-production-private-a"
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_subnet" "private_b" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1b"
  cidr_block              = "10.1.80.0/20"
  map_public_ip_on_launch = false

  tags = {
    Name                              = "ecommerce-demo-production-private-b"
    "kubernetes.io/role/internal-elb" = "1"
  }
}

# Public tier: NAT gateways, and load balancers that face the internet
resource "aws_subnet" "public_a" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1a"
  cidr_block              = "10.1.0.0/20"
  map_public_ip_on_launch = false

  tags = {
    Name                     = "ecommerce-demo-production-public-a"
    "kubernetes.io/role/elb" = "1"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1b"
  cidr_block              = "10.1.16.0/20"
  map_public_ip_on_launch = false

  tags = {
    Name                     = "ecommerce-demo-production-public-b"
    "kubernetes.io/role/elb" = "1"
  }
}

# The network of production, isolated from every other
resource "aws_vpc" "main" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "ecommerce-demo-production"
  }
}
