import type { Resource } from '#graph/resource.ts'
import { isSet, textAt } from '../arguments.ts'
import { inSubnets, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { written } from './network.ts'
import { loadBalancerParts } from './network/load-balancer-parts.ts'
import { type Charged, hourly, publicAddresses, used } from './prices.ts'

export const lb = facets('aws_lb', {
  network: loadBalancerParts,
  forwards: ({ args, terraform }) => [
    { part: 'balancer', name: written(args.name), lookedUp: terraform?.mode === 'data' },
  ],

  prices: loadBalancerCharges,
  drawing: {
    label: 'Load balancer',
    icon: 'resource/ElasticLoadBalancingApplicationLoadBalancer',
    category: 'network',
    kind: 'load-balancer',
    spot: inSubnets('subnets'),
    caption: plain('load_balancer_type'),
  },
})

/** An Application Load Balancer unless its type says otherwise; on the internet with an address in each zone. */
function loadBalancerCharges({ args }: Resource): Charged {
  const kind = textAt(args, 'load_balancer_type') ?? 'application'
  const { name, key, unit } = kinds[kind] ?? { name: `load balancer (${kind})`, key: kind, unit: 'LCU' }
  const zones = [args['subnets'], args['subnet_mapping']].find((list) => Array.isArray(list))
  // Addresses of a network load balancer that are given to it are priced where they are taken.
  const own = kind !== 'network' || args['subnet_mapping'] === undefined
  return [
    hourly(name, `elb/${key}/hour`),
    used('load balancer capacity', `elb/${key}/${unit.toLowerCase()}-hour`, 'loadBalancerUnitHours', {
      unit: `${unit}-hour`,
    }),
    ...(!isSet(args, 'internal') && own && Array.isArray(zones) && zones.length > 0
      ? [publicAddresses(zones.length, 'a load balancer on the internet has an address in each of its zones')]
      : []),
  ]
}

const kinds: Readonly<Record<string, { readonly name: string; readonly key: string; readonly unit: string }>> = {
  application: { name: 'Application Load Balancer', key: 'alb', unit: 'LCU' },
  network: { name: 'Network Load Balancer', key: 'nlb', unit: 'NLCU' },
}
