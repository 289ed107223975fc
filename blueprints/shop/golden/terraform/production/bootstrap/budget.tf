# Made by plinth from platform.ts: layer bootstrap of environment production.
# To change it, edit platform.ts and run `plinth build`.

# What production may cost in a month, and who is told before and when it does
resource "aws_budgets_budget" "monthly" {
  name         = "ecommerce-demo-production-monthly"
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_amount = "1000"
  limit_unit   = "USD"

  notification {
    notification_type          = "ACTUAL"
    comparison_operator        = "GREATER_THAN"
    threshold                  = 50
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = ["finance@shop.example.com", "platform@shop.example.com"]
  }

  notification {
    notification_type          = "ACTUAL"
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = ["finance@shop.example.com", "platform@shop.example.com"]
  }

  notification {
    notification_type          = "ACTUAL"
    comparison_operator        = "GREATER_THAN"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = ["finance@shop.example.com", "platform@shop.example.com"]
  }

  notification {
    notification_type          = "FORECASTED"
    comparison_operator        = "GREATER_THAN"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = ["finance@shop.example.com", "platform@shop.example.com"]
  }
}
