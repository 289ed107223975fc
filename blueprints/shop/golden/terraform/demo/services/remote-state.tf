# Made by plinth from platform.ts: layer services of environment demo.
# To change it, edit platform.ts and run `plinth build`.

data "terraform_remote_state" "platform" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-terraform-state"
    key    = "demo/platform.tfstate"
    region = "us-east-1"
  }
}
