import { blocksAt, numberAt } from '../arguments.ts'
import { inSubnets } from './drawing.ts'
import { facets } from './facet.ts'
import { target, targets, truth } from './network.ts'
import { block, isGiven } from './network/arguments.ts'
import { groupsOr } from './network/interfaces.ts'

export const ecsService = facets('aws_ecs_service', {
  forwards: (service) =>
    blocksAt(service.args, 'load_balancer').map((balancer) => ({
      part: 'target',
      group: target(balancer.target_group_arn),
      is: { kind: 'resource', id: service.id },
      port: numberAt(balancer, 'container_port'),
    })),

  network: ({ args }) => {
    const place = block(args, 'network_configuration')
    if (!isGiven(place.subnets)) return []
    return [
      {
        part: 'interface',
        owner: 'task',
        subnets: targets(place.subnets),
        groups: groupsOr(place.security_groups, 'default'),
        addresses: [],
        public: truth(place.assign_public_ip, false),
        ipv6: 'subnet',
      },
    ]
  },

  drawing: {
    label: 'ECS service',
    icon: 'resource/AmazonElasticContainerServiceService',
    category: 'compute',
    kind: 'compute',
    spot: (service, graph) => inSubnets('network_configuration.subnets')(service, graph) ?? { at: 'region' },
  },
})
