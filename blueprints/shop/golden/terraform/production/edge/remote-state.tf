# Made by plinth from platform.ts: layer edge of environment production.
# To change it, edit platform.ts and run `plinth build`.

data "terraform_remote_state" "bootstrap" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-production-terraform-state"
    key    = "production/bootstrap.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "platform" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-production-terraform-state"
    key    = "production/platform.tfstate"
    region = "us-east-1"
  }
}

data "terraform_remote_state" "services" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-production-terraform-state"
    key    = "production/services.tfstate"
    region = "us-east-1"
  }
}
