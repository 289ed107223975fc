import type { Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { decided, derive } from '#graph/value.ts'
import type { Budget, Environment } from '#language/environment.ts'

/**
 * The budget of the account that the environment lives in, and whom AWS tells. It counts everything in the account: to
 * count by tag, somebody would first have to activate the tag in the account that pays.
 */
export function makeBudget(make: Maker, environment: Environment): void {
  const { budget } = environment
  if (budget === undefined) return
  make.resource(
    'aws_budgets_budget',
    'monthly',
    {
      name: decided(fullName(environment, 'monthly'), 'budget names are unique in an account'),
      budget_type: decided('COST', 'money is what the budget is about, not hours'),
      time_unit: decided('MONTHLY', 'bills come by the month'),
      limit_amount: derive(budget.monthly, String),
      limit_unit: 'USD',
      notification: notificationsOf(budget),
    },
    `What ${environment.name} may cost in a month, and who is told before and when it does`,
  )
}

function notificationsOf(budget: Budget) {
  const spent = [...new Set(budget.alerts.value)]
    .sort((a, b) => a - b)
    .map((percent) =>
      notification(
        budget,
        derive(budget.alerts, () => percent),
        'ACTUAL',
      ),
    )
  const expected = notification(
    budget,
    derive(budget.forecast, () => 100),
    'FORECASTED',
  )
  return budget.forecast.value ? [...spent, expected] : spent
}

function notification(budget: Budget, threshold: ReturnType<typeof derive<unknown, number>>, type: string) {
  const { to, topic } = budget
  return {
    notification_type: type,
    comparison_operator: 'GREATER_THAN',
    threshold,
    threshold_type: 'PERCENTAGE',
    subscriber_email_addresses: derive(to, (addresses) => [...new Set(addresses)].sort()),
    ...(topic !== undefined && { subscriber_sns_topic_arns: derive(topic, (arn) => [arn]) }),
  }
}
