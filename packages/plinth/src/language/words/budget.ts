import { defaulted, flag, integer, list, optional, required, text, type FieldsOf } from '../field.ts'

/** What an environment may cost in a month. It becomes an AWS Budget, and the estimate is held against it. */
export interface BudgetInput {
  /** US dollars in a month, everything in the account included. */
  readonly monthly: number
  /** Percent of the budget at which what has been spent is told; at most nine. */
  readonly alerts?: readonly number[]
  /** Also tells when AWS expects the month to end above the budget. */
  readonly forecast?: boolean
  /** E-mail addresses that are told, at most ten: aliases that a team reads, because people leave. */
  readonly to: readonly string[]
  /** ARN of an SNS topic that is told as well, for chat or paging. Its policy must let AWS Budgets publish. */
  readonly topic?: string
}

export const budgetFields = {
  monthly: required<number>(integer(1, 100_000_000, 'USD a month')),
  alerts: defaulted<readonly number[]>(
    list(integer(1, 1_000, 'percent'), 1, 9),
    [80, 100],
    'one while something can still be done, and one when it is over',
  ),
  forecast: defaulted<boolean>(flag, true, 'it comes days before the money is spent'),
  to: required<readonly string[]>(
    list(text("an e-mail address such as 'platform@example.com'", /^[^@\s]+@[^@\s]+\.[^@\s]+$/), 1, 10),
  ),
  topic: optional<string>(text('the ARN of an SNS topic', /^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/)),
} as const satisfies FieldsOf<BudgetInput>
