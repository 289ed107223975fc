import { expect, test } from 'vitest'
import { compile } from '#compile.ts'
import { smallPlatform } from '#testing/small-platform.ts'

const to = ['platform@example.com']

function budgetOf(budget: NonNullable<Parameters<typeof smallPlatform>[0]>['budget']) {
  const { graph, files } = compile(smallPlatform({ ...(budget && { budget }) }))
  const resource = graph.byId.get('test/bootstrap/aws_budgets_budget.monthly')
  return { resource, text: files.find(({ path }) => path === 'terraform/test/bootstrap/budget.tf')?.text }
}

test('without the word there is no budget', () => {
  expect(budgetOf(undefined).resource).toBeUndefined()
})

test('a budget of the account: what is spent is told twice, and what AWS expects once', () => {
  const { resource, text } = budgetOf({ monthly: 250, to })
  const told = { comparison_operator: 'GREATER_THAN', threshold_type: 'PERCENTAGE', subscriber_email_addresses: to }
  expect(resource?.args).toEqual({
    name: 'small-test-monthly',
    budget_type: 'COST',
    time_unit: 'MONTHLY',
    limit_amount: '250',
    limit_unit: 'USD',
    notification: [
      { notification_type: 'ACTUAL', threshold: 80, ...told },
      { notification_type: 'ACTUAL', threshold: 100, ...told },
      { notification_type: 'FORECASTED', threshold: 100, ...told },
    ],
  })
  expect(text).toContain('resource "aws_budgets_budget" "monthly" {')
})

test('alerts are told once each, in order, to everyone once, and to a topic', () => {
  const topic = 'arn:aws:sns:eu-central-1:111122223333:alerts'
  const { resource } = budgetOf({
    monthly: 9,
    alerts: [100, 50, 100],
    forecast: false,
    to: [...to, 'a@example.com', ...to],
    topic,
  })
  const who = { subscriber_email_addresses: ['a@example.com', ...to], subscriber_sns_topic_arns: [topic] }
  expect(resource?.args['notification']).toMatchObject([
    { threshold: 50, ...who },
    { threshold: 100, ...who },
  ])
})

test('an environment has its own, and what it leaves out is as in the platform', () => {
  const { graph } = compile(
    smallPlatform({
      budget: { monthly: 250, alerts: [90], forecast: false, to },
      environments: { demo: { account: '111122223333' }, live: { account: '444455556666', budget: { monthly: 900 } } },
    }),
  )
  const limits = ['demo', 'live'].map((name) => graph.byId.get(`${name}/bootstrap/aws_budgets_budget.monthly`)?.args)
  expect(limits).toMatchObject([
    { limit_amount: '250', notification: [{ threshold: 90 }] },
    { limit_amount: '900', notification: [{ threshold: 90 }] },
  ])
})
