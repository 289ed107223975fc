import { facets } from './facet.ts'
import { type Charged, monthly } from './prices.ts'

export const cloudwatchDashboard = facets('aws_cloudwatch_dashboard', { prices: dashboardCharges })

function dashboardCharges(): Charged {
  return [monthly('dashboard', 'cloudwatch/dashboard', 1, 'month')]
}
