# Made by plinth from platform.ts: layer services of environment production.
# To change it, edit platform.ts and run `plinth build`.

terraform {
  backend "s3" {
    bucket       = "ecommerce-demo-production-terraform-state"
    key          = "production/services.tfstate"
    region       = "us-east-1"
    encrypt      = true
    use_lockfile = true
  }
}
