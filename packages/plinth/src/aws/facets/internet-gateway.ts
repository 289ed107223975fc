import { onVpc } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, internetTiers, used } from './prices.ts'
import { target } from './network.ts'
import { isGiven } from './network/arguments.ts'

export const internetGateway = facets('aws_internet_gateway', {
  network: ({ args }) => [
    { part: 'gateway', role: 'internet', vpc: isGiven(args.vpc_id) ? target(args.vpc_id) : undefined },
  ],

  prices: dataOut,
  drawing: {
    label: 'Internet gateway',
    icon: 'resource/AmazonVPCInternetGateway',
    category: 'network',
    kind: 'internet-gateway',
    spot: onVpc('vpc_id'),
  },
})

/** The gateway costs nothing; what leaves through it does. What arrives is free. */
function dataOut(): Charged {
  return [used('data out to the internet', internetTiers, 'internetGigabytes', { unit: 'GB' })]
}
