# Made by plinth from platform.ts: layer edge of environment demo.
# To change it, edit platform.ts and run `plinth build`.

data "terraform_remote_state" "services" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-terraform-state"
    key    = "demo/services.tfstate"
    region = "us-east-1"
  }
}
