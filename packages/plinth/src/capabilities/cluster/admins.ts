import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { accessPolicies } from '#facts/iam-policies.ts'
import type { Environment } from '#language/environment.ts'

/** Access entries of the people who look after the cluster; the aws-auth map is not read at all. */
export function makeAdmins(
  make: Maker,
  { cluster }: Environment,
  made: Made<ResourceAttributes['aws_eks_cluster']>,
): void {
  for (const arn of [...cluster.admins.value].sort()) {
    const id = `admin_${(arn.split(':role/')[1] ?? '').replaceAll(/[^A-Za-z0-9]+/g, '_').toLowerCase()}`
    const reason = `People who take the role ${arn.split('/').at(-1) ?? arn} may do everything in the cluster`
    const entry = make.resource(
      'aws_eks_access_entry',
      id,
      { cluster_name: made.get('name'), principal_arn: arn, type: 'STANDARD' },
      reason,
    )
    make.resource(
      'aws_eks_access_policy_association',
      id,
      {
        cluster_name: made.get('name'),
        principal_arn: entry.get('principal_arn'),
        policy_arn: accessPolicies.AmazonEKSClusterAdminPolicy,
        access_scope: { type: 'cluster' },
      },
      reason,
    )
  }
}
