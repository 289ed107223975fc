import type { Resource } from '#graph/resource.ts'
import { blocksAt, numberAt } from '../arguments.ts'
import { inRegion, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, monthly } from './prices.ts'

export const cloudwatchMetricAlarm = facets('aws_cloudwatch_metric_alarm', {
  prices: alarmCharges,
  drawing: {
    label: 'Alarm',
    icon: 'resource/AmazonCloudWatchAlarm',
    category: 'management',
    kind: 'other',
    spot: inRegion,
    caption: plain('metric_name'),
  },
})

/** One price for each metric that it looks at; three times as much when it looks more often than once a minute. */
function alarmCharges({ args }: Resource): Charged {
  const metrics = blocksAt(args, 'metric_query').filter((query) => query['metric'] !== undefined)
  const fast = (numberAt(args, 'period') ?? 60) < 60
  const price = fast ? 'cloudwatch/alarm/high-res' : 'cloudwatch/alarm/standard'
  return [monthly('alarm', price, Math.max(1, metrics.length), 'alarm-metric-month')]
}
