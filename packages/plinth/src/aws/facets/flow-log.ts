import { follow, onVpc, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'

export const flowLog = facets('aws_flow_log', {
  prices: free('delivery is paid where the logs are kept'),
  drawing: {
    label: 'Flow logs',
    icon: 'resource/AmazonVPCFlowLogs',
    category: 'management',
    kind: 'other',
    spot: onVpc('vpc_id'),
    sends: (resource, graph) =>
      follow(resource, 'log_destination', graph).map(({ id }) => ({
        to: id,
        says: 'connections',
        meaning: 'data',
        argument: 'log_destination',
      })),
    caption: plain('traffic_type'),
  },
})
