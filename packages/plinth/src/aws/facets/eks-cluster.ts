import type { Resource } from '#graph/resource.ts'
import { kubernetesMinors, type KubernetesMinor } from '#facts/kubernetes-versions.ts'
import { blocksAt, textAt } from '../arguments.ts'
import { inRegion, plain } from './drawing.ts'
import { facets, made, same } from './facet.ts'
import { type Charge, type Charged, hourly, type PriceWorld } from './prices.ts'
import type { ForwardPart } from './forwards.ts'
import { truth, written } from './network.ts'
import { block, isGiven, items, type Arguments } from './network/arguments.ts'
import { clusterParts } from './network/cluster-parts.ts'

/** A cluster. Endpoint, certificate and issuer are drawn by EKS. */
export const eksCluster = facets('aws_eks_cluster', {
  network: ({ args }) => clusterParts(block(args, 'vpc_config')),
  forwards: ({ args }) => [endpointOf(block(args, 'vpc_config'))],

  prices: clusterCharges,
  drawing: {
    label: 'EKS control plane',
    icon: 'service/AmazonElasticKubernetesService',
    category: 'compute',
    kind: 'cluster',
    spot: inRegion,
    caption: plain('version'),
  },
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:eks:${region}:${account}:cluster/${name}`),
    id: same('name'),
  },
})

/**
 * The control plane by the hour; a surcharge in extended support. A cluster with standard support alone is upgraded by
 * EKS instead, and pays none.
 */
function clusterCharges({ args }: Resource, { date }: PriceWorld): Charged {
  const [policy] = blocksAt(args, 'upgrade_policy')
  const minors: Readonly<Record<string, KubernetesMinor>> = kubernetesMinors
  const version = textAt(args, 'version') ?? ''
  const minor = minors[version]
  const extended = minor !== undefined && date > minor.standardUntil && textAt(policy, 'support_type') !== 'STANDARD'
  const surcharge: Charge = {
    ...hourly('extended support', 'eks/cluster/extended-support-surcharge'),
    because: `Kubernetes ${version} left standard support on ${minor?.standardUntil}`,
  }
  return [hourly('EKS control plane', 'eks/cluster/standard-support'), ...(extended ? [surcharge] : [])]
}

/** On the internet for everyone, and not in the VPC, unless it says otherwise (EKS user guide, cluster endpoint access). */
function endpointOf(config: Arguments): ForwardPart {
  const cidrs = isGiven(config.public_access_cidrs) ? items(config.public_access_cidrs) : ['0.0.0.0/0', '::/0']
  return {
    part: 'api-endpoint',
    public: truth(config.endpoint_public_access, true),
    cidrs: cidrs.map(written),
    private: truth(config.endpoint_private_access, false),
  }
}
