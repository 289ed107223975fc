# Made by plinth from platform.ts: layer bootstrap of environment production.
# To change it, edit platform.ts and run `plinth build`.

# Names below the domain
resource "aws_route53_zone" "main" {
  name = "shop.example.com"
}
