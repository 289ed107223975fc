import type { ResourceAttributes } from '#aws/types.gen.ts'
import { text, type Json, type Reference } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { boundaryOf } from './boundary.ts'
import type { Made, Maker } from './maker.ts'
import { clusterName, roleName } from './naming.ts'
import { policy, type Statement } from './policy.ts'

/** What trust needs to know of the cluster. */
export interface IdentityProvider {
  readonly made: Made<ResourceAttributes['aws_eks_cluster']>
  /** Present when service accounts get their roles through IRSA. */
  readonly oidc: { readonly arn: Reference<string>; readonly issuer: Reference<string> } | undefined
}

export interface ServiceAccountName {
  readonly namespace: string
  readonly name: string
}

export type Role = Made<ResourceAttributes['aws_iam_role']>

interface RolePlan {
  /** Terraform's local name. */
  readonly id: string
  /** What the role is for, as part of its name: `lb-controller`. */
  readonly purpose: string
  readonly account: ServiceAccountName
  readonly statements: readonly Statement[]
  readonly reason: string
}

/** A role for the pods of exactly one service account of this cluster, with exactly these rights. */
export function makeWorkloadRole(
  make: Maker,
  environment: Environment,
  cluster: IdentityProvider,
  plan: RolePlan,
): Role {
  const role = make.resource(
    'aws_iam_role',
    plan.id,
    {
      name: roleName(environment, plan.purpose),
      description: `Pods of ${plan.account.namespace}/${plan.account.name}`,
      assume_role_policy: trustOf(make, environment, cluster, plan),
      permissions_boundary: boundaryOf(environment),
    },
    plan.reason,
  )
  make.resource(
    'aws_iam_role_policy',
    plan.id,
    { name: plan.purpose, role: role.get('id'), policy: policy(...plan.statements) },
    `What ${plan.account.name} needs, and nothing else`,
  )
  if (cluster.oidc === undefined) makeAssociation(make, cluster, plan, role)
  return role
}

/** The annotation that makes pods of a service account take a role; Pod Identity needs none, it has an association. */
export function roleAnnotation(
  { cluster }: Pick<Environment, 'cluster'>,
  role: Role | undefined,
): Readonly<Record<string, Reference<string>>> {
  if (role === undefined || cluster.identity.value !== 'irsa') return {}
  return { 'eks.amazonaws.com/role-arn': role.get('arn') }
}

function trustOf(
  make: Maker,
  environment: Environment,
  cluster: IdentityProvider,
  plan: RolePlan,
): Json | Reference<string> {
  return cluster.oidc === undefined ? podIdentityTrust(environment, plan.account) : irsaTrust(make, cluster.oidc, plan)
}

/**
 * Trust of EKS Pod Identity. The guide's own example trusts every association of the account; the tags that EKS sets on
 * the session narrow it down to one service account of one cluster.
 */
function podIdentityTrust(environment: Environment, account: ServiceAccountName): Json {
  return policy({
    Effect: 'Allow',
    Principal: { Service: 'pods.eks.amazonaws.com' },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: {
      StringEquals: {
        'aws:SourceAccount': environment.account.value,
        'aws:RequestTag/eks-cluster-arn': clusterArn(environment),
        'aws:RequestTag/kubernetes-namespace': account.namespace,
        'aws:RequestTag/kubernetes-service-account': account.name,
      },
    },
  })
}

/** Known before the cluster exists, so that a reviewer of the plan sees whom the role trusts. */
function clusterArn(environment: Environment): string {
  return `arn:aws:eks:${environment.region.value}:${environment.account.value}:cluster/${clusterName(environment).value}`
}

/**
 * Trust of a token of the cluster: subject and audience are compared as a whole, so neither another service account nor
 * a token made for another service fits. A data source, because the keys of its conditions contain the issuer, which
 * exists only after the cluster.
 */
function irsaTrust(
  make: Maker,
  oidc: NonNullable<IdentityProvider['oidc']>,
  { id, account }: RolePlan,
): Reference<string> {
  const only = (claim: 'sub' | 'aud', value: string) => ({
    test: 'StringEquals',
    variable: text`${oidc.issuer}:${claim}`,
    values: [value],
  })
  const document = make.data(
    'aws_iam_policy_document',
    `${id}_trust`,
    {
      statement: [
        {
          effect: 'Allow',
          actions: ['sts:AssumeRoleWithWebIdentity'],
          principals: [{ type: 'Federated', identifiers: [oidc.arn] }],
          condition: [
            only('sub', `system:serviceaccount:${account.namespace}:${account.name}`),
            only('aud', 'sts.amazonaws.com'),
          ],
        },
      ],
    },
    `Trusts the service account ${account.namespace}/${account.name} of this cluster alone`,
  )
  return document.get('json')
}

function makeAssociation(make: Maker, cluster: IdentityProvider, { id, account }: RolePlan, role: Role): void {
  make.resource(
    'aws_eks_pod_identity_association',
    id,
    {
      cluster_name: cluster.made.get('name'),
      namespace: account.namespace,
      service_account: account.name,
      role_arn: role.get('arn'),
    },
    `Gives the role to the pods of ${account.namespace}/${account.name}`,
  )
}
