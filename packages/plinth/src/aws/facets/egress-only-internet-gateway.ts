import { onVpc } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'

export const egressOnlyInternetGateway = facets('aws_egress_only_internet_gateway', {
  network: ({ args }) => [{ part: 'gateway', role: 'egress-only', vpc: target(args.vpc_id) }],

  prices: free('what leaves through it is counted as data out to the internet'),
  drawing: {
    label: 'Egress-only internet gateway',
    icon: 'resource/AmazonVPCInternetGateway',
    category: 'network',
    kind: 'internet-gateway',
    spot: onVpc('vpc_id'),
  },
})
