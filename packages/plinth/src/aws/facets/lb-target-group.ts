import { numberAt, textAt, type Arguments } from '../arguments.ts'
import { facets } from './facet.ts'
import { truth, type Truth } from './network.ts'
import { transportOf } from './forwards.ts'
import { free } from './prices.ts'

export const lbTargetGroup = facets('aws_lb_target_group', {
  forwards: ({ args }) => [
    {
      part: 'target-group',
      port: numberAt(args, 'port'),
      transport: transportOf(textAt(args, 'protocol')),
      by: kindOf(args.target_type),
      showsClient: showsClient(args),
    },
  ],
  prices: free('charged for the load balancer'),
})

function kindOf(value: unknown): 'instance' | 'ip' | 'lambda' | 'alb' | undefined {
  if (value === undefined || value === null) return 'instance'
  return (['instance', 'ip', 'lambda', 'alb'] as const).find((kind) => kind === value)
}

/**
 * A Network Load Balancer keeps the address of the client for instances and for UDP, unless it is told otherwise; an
 * Application Load Balancer never does (Elastic Load Balancing user guides, client IP preservation).
 */
function showsClient(args: Arguments): Truth {
  const protocol = textAt(args, 'protocol')
  if (protocol === undefined || /^(HTTP|HTTPS|GENEVE)$/.test(protocol)) return false
  const usual = kindOf(args.target_type) === 'instance' || protocol.includes('UDP')
  return truth(args.preserve_client_ip, usual)
}
