# Made by plinth from platform.ts: layer services of environment production.
# To change it, edit platform.ts and run `plinth build`.

data "terraform_remote_state" "platform" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-production-terraform-state"
    key    = "production/platform.tfstate"
    region = "us-east-1"
  }
}
