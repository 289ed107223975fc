# Made by plinth from platform.ts: layer bootstrap of environment demo.
# To change it, edit platform.ts and run `plinth build`.

provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = ["111122223333"]

  default_tags {
    tags = {
      environment = "demo"
      layer       = "bootstrap"
      platform    = "ecommerce-demo"
    }
  }
}
