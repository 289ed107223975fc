import { facets } from './facet.ts'
import { type Charged, monthly } from './prices.ts'

export const cloudwatchLogMetricFilter = facets('aws_cloudwatch_log_metric_filter', { prices: metricCharges })

/** The filter is free; the metric that it makes is not. */
function metricCharges(): Charged {
  return [monthly('custom metric', 'cloudwatch/custom-metric-first-10k', 1, 'metric-month')]
}
