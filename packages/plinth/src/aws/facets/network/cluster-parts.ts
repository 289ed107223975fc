import { targets, type GroupRule, type NetworkPart, type Peer } from '../network.ts'
import type { Arguments } from './arguments.ts'

/**
 * EKS puts interfaces of the control plane into the subnets of the cluster. It also makes a cluster security group, that
 * these interfaces and the nodes of managed groups without security groups in their launch template have. It lets its
 * members talk to each other and lets them out (EKS user guide, security group requirements).
 */
export function clusterParts(config: Arguments): readonly NetworkPart[] {
  return [
    {
      part: 'security-group',
      made: 'cluster_security_group_id',
      vpc: undefined,
      inbound: [everything([{ by: 'self' }])],
      outbound: [everything(anywhere)],
    },
    { part: 'control-plane', subnets: targets(config.subnet_ids), groups: targets(config.security_group_ids) },
  ]
}

const anywhere: readonly Peer[] = [
  { by: 'cidr', value: '0.0.0.0/0', family: 4 },
  { by: 'cidr', value: '::/0', family: 6 },
]

function everything(peers: readonly Peer[]): GroupRule {
  return { protocol: '-1', from: undefined, to: undefined, peers, argument: '' }
}
