# Made by plinth from platform.ts: layer bootstrap of environment demo.
# To change it, edit platform.ts and run `plinth build`.

terraform {
  backend "s3" {
    bucket         = "ecommerce-demo-terraform-state"
    key            = "demo/bootstrap.tfstate"
    region         = "us-east-1"
    encrypt        = true
    use_lockfile   = true
    dynamodb_table = "ecommerce-demo-terraform-locks"
  }
}
