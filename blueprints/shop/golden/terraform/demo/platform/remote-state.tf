# Made by plinth from platform.ts: layer platform of environment demo.
# To change it, edit platform.ts and run `plinth build`.

data "terraform_remote_state" "bootstrap" {
  backend = "s3"

  config = {
    bucket = "ecommerce-demo-terraform-state"
    key    = "demo/bootstrap.tfstate"
    region = "us-east-1"
  }
}
