import type { Resource } from '#graph/resource.ts'
import { numberAt } from '../arguments.ts'
import { inSubnets, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, used } from './prices.ts'
import { targets, truth } from './network.ts'
import { block, isGiven } from './network/arguments.ts'
import { groupsOr } from './network/interfaces.ts'

export const lambdaFunction = facets('aws_lambda_function', {
  network: ({ args }) => {
    const place = block(args, 'vpc_config')
    if (!isGiven(place.subnet_ids)) return []
    return [
      {
        part: 'interface',
        owner: 'function',
        subnets: targets(place.subnet_ids),
        groups: groupsOr(place.security_group_ids, 'default'),
        addresses: [],
        public: false,
        ipv6: truth(place.ipv6_allowed_for_dual_stack, false),
      },
    ]
  },

  prices: functionCharges,
  drawing: {
    label: 'Lambda function',
    icon: 'service/AWSLambda',
    category: 'compute',
    kind: 'compute',
    spot: (lambda, graph) => inSubnets('vpc_config.subnet_ids')(lambda, graph) ?? { at: 'region' },
    caption: plain('runtime'),
  },
})

/** Calls, and the time they run with the memory they have. */
function functionCharges({ args }: Resource): Charged {
  const arm = Array.isArray(args['architectures']) && args['architectures'].includes('arm64')
  return [
    used('calls', 'lambda/requests', 'functionRequests', { unit: 'request' }),
    used('run time', `lambda/duration-${arm ? 'arm' : 'x86'}-tier1`, 'functionSeconds', {
      unit: 'GB-second',
      factor: (numberAt(args, 'memory_size') ?? 128) / 1024,
    }),
  ]
}
