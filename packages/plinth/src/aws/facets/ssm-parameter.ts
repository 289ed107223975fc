import type { Resource } from '#graph/resource.ts'
import { textAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { holding } from './holds.ts'
import { type Charged, free, monthly } from './prices.ts'

export const ssmParameter = facets('aws_ssm_parameter', {
  prices: parameterCharges,
  holds: () => holding('secret', 'the value and its earlier versions'),
})

function parameterCharges({ args }: Resource): Charged {
  if (textAt(args, 'tier') !== 'Advanced') return free('standard parameters cost nothing')
  return [monthly('advanced parameter', 'ssm/advanced-parameter', 1, 'month')]
}
