import type { Resource } from '#graph/resource.ts'
import { textAt } from '../arguments.ts'
import { inSubnets, onVpc, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, free, hourly, type Tier, used } from './prices.ts'
import { endpointParts } from './network/endpoint-parts.ts'

export const vpcEndpoint = facets('aws_vpc_endpoint', {
  network: endpointParts,

  prices: endpointCharges,
  drawing: {
    label: 'VPC endpoint',
    icon: 'resource/AmazonVPCEndpoints',
    category: 'network',
    kind: 'vpc-endpoint',
    spot: (endpoint, graph) => inSubnets('subnet_ids')(endpoint, graph) ?? onVpc('vpc_id')(endpoint, graph),
    caption: plain('service_name'),
  },
})

/** A gateway endpoint is free; an interface endpoint has an interface in each of its subnets. */
function endpointCharges({ args }: Resource): Charged {
  const kind = textAt(args, 'vpc_endpoint_type') ?? 'Gateway'
  if (kind === 'Gateway') return free('a gateway endpoint costs nothing')
  const subnets = args['subnet_ids']
  const key = kind === 'Interface' ? 'interface' : 'gwlb'
  return [
    hourly(
      'interface endpoint',
      `vpc-endpoint/${key}/hour-per-az`,
      Array.isArray(subnets) ? subnets.length : 1,
      'ENI-hour',
    ),
    used('data through the endpoint', tiers(key), 'endpointGigabytes', { unit: 'GB' }),
  ]
}

function tiers(key: string): readonly Tier[] {
  return [
    { price: `vpc-endpoint/${key}/data-first-1PB`, upTo: 1024 ** 2 },
    { price: `vpc-endpoint/${key}/data-next-4PB` },
  ]
}
