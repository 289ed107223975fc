import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { servicesNamespace } from '#capabilities/namespace.ts'
import { accessPolicies } from '#facts/iam-policies.ts'
import { decided } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import type { Federation, Role } from './federation.ts'

type Cluster = Made<ResourceAttributes['aws_eks_cluster']>
type Scope = { readonly type: 'cluster' } | { readonly type: 'namespace'; readonly namespaces: readonly string[] }

/** What the roles of the workflows may do inside the cluster. Nobody else has access unless a person adds it. */
export function makeClusterAccess(
  make: Maker,
  environment: Environment,
  federation: Federation | undefined,
  cluster: Cluster,
): void {
  if (federation === undefined) return
  const namespace = servicesNamespace(environment)
  give(make, cluster, {
    id: 'release',
    role: federation.release,
    policy: 'AmazonEKSViewPolicy',
    scope: { type: 'namespace', namespaces: [namespace] },
    reason: `Releases can look at ${namespace}, where the services run; changing it is left to Argo CD`,
  })
  give(make, cluster, {
    id: 'apply',
    role: federation.apply,
    policy: 'AmazonEKSClusterAdminPolicy',
    scope: { type: 'cluster' },
    reason: 'Installs Argo CD once, which needs every right; from then on Argo CD keeps the cluster',
  })
}

interface Access {
  readonly id: string
  readonly role: Role
  readonly policy: keyof typeof accessPolicies
  readonly scope: Scope
  readonly reason: string
}

function give(make: Maker, cluster: Cluster, { id, role, policy, scope, reason }: Access): void {
  const entry = make.resource(
    'aws_eks_access_entry',
    id,
    { cluster_name: cluster.get('name'), principal_arn: role.get('arn'), type: 'STANDARD' },
    reason,
  )
  make.resource(
    'aws_eks_access_policy_association',
    id,
    {
      cluster_name: cluster.get('name'),
      principal_arn: entry.get('principal_arn'),
      policy_arn: decided(accessPolicies[policy], 'a policy that AWS keeps up, instead of groups of our own'),
      access_scope: scope,
    },
    reason,
  )
}
