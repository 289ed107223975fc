import type { Resource } from '#graph/resource.ts'
import { numberAt, textAt } from '../arguments.ts'
import { inRegion, plain } from './drawing.ts'
import { facets, made, same } from './facet.ts'
import { holding } from './holds.ts'
import { type Charged, type PriceWorld, used } from './prices.ts'

/** A log group; the provider gives its ARN without the `:*` at the end. */
export const cloudwatchLogGroup = facets('aws_cloudwatch_log_group', {
  prices: logCharges,
  holds: () => holding('logs', 'every log event in it'),
  drawing: {
    label: 'Log group',
    icon: 'resource/AmazonCloudWatchLogs',
    category: 'management',
    kind: 'logs',
    spot: inRegion,
    caption: plain('name'),
  },
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:logs:${region}:${account}:log-group:${name}`),
    id: same('name'),
  },
})

const daysPerMonth = 730 / 24

/**
 * What is written, and what is kept of it: a month of logs for each month of retention. CloudWatch compresses what it
 * keeps, which is not taken off. Flow logs have a price list of their own.
 */
function logCharges(group: Resource, world: PriceWorld): Charged {
  const flows = world.referrers(group, 'aws_flow_log').length > 0
  const infrequent = textAt(group.args, 'log_group_class') === 'INFREQUENT_ACCESS'
  const ingest = infrequent ? 'ingest-infrequent' : flows ? 'ingest-vended-first-10TB' : 'ingest-standard'
  const days = numberAt(group.args, 'retention_in_days') ?? 0
  return [
    used('logs written', `cloudwatch-logs/${ingest}`, 'logGigabytes', { unit: 'GB' }),
    used('logs kept', 'cloudwatch-logs/storage', 'logGigabytes', {
      unit: 'GB-month',
      factor: days === 0 ? 12 : days / daysPerMonth,
      because: days === 0 ? 'never deleted; what has piled up after a year' : `kept for ${days} days`,
    }),
  ]
}
