import { facets } from './facet.ts'
import { written } from './network.ts'
import { loadBalancerParts } from './network/load-balancer-parts.ts'

export const alb = facets('aws_alb', {
  network: loadBalancerParts,
  forwards: ({ args, terraform }) => [
    { part: 'balancer', name: written(args.name), lookedUp: terraform?.mode === 'data' },
  ],
})
