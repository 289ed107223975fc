# Made by plinth from platform.ts: layer bootstrap of environment production.
# To change it, edit platform.ts and run `plinth build`.

provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = ["444455556666"]

  default_tags {
    tags = {
      environment = "production"
      layer       = "bootstrap"
      platform    = "ecommerce-demo"
    }
  }
}
