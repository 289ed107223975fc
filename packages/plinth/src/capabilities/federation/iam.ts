import { boundaryOf } from '#capabilities/boundary.ts'
import { fullName, roleName } from '#capabilities/naming.ts'
import type { Statement } from '#capabilities/policy.ts'
import type { Resource } from '#graph/resource.ts'
import { isJson } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

/** Above this number of roles their names would not fit into a policy, and a pattern stands for them. */
const namedRoles = 40

/**
 * What an apply may write to IAM: the roles of this environment and no other, each with the boundary, each with a policy
 * of the list, each handed to the one service that its trust names.
 */
export function iamStatements(environment: Environment, resources: readonly Resource[]): readonly Statement[] {
  const roles = resources.filter(({ type }) => type === 'aws_iam_role')
  return [
    ...(roles.length === 0 ? [] : roleStatements(environment, roles, resources)),
    ...passStatements(environment, roles),
    ...linkedRoleStatements(environment, resources),
    ...providerStatements(environment, resources),
  ]
}

function roleStatements(
  environment: Environment,
  roles: readonly Resource[],
  resources: readonly Resource[],
): readonly Statement[] {
  const arns = arnsOf(environment, roles)
  const bounded = { StringEquals: { 'iam:PermissionsBoundary': boundaryOf(environment)?.value ?? '' } }
  const attached = attachedPolicies(resources)
  return [
    {
      Sid: 'RolesInsideBoundary',
      Effect: 'Allow',
      Action: [
        'iam:CreateRole',
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        'iam:PutRolePermissionsBoundary',
        'iam:PutRolePolicy',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
        'iam:UpdateRoleDescription',
      ],
      Resource: arns,
      Condition: bounded,
    },
    { Sid: 'RoleTags', Effect: 'Allow', Action: ['iam:TagRole', 'iam:UntagRole'], Resource: arns },
    ...(attached.length === 0
      ? []
      : [
          {
            Sid: 'PoliciesOfTheList',
            Effect: 'Allow' as const,
            Action: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
            Resource: arns,
            Condition: { ...bounded, ArnEquals: { 'iam:PolicyARN': attached } },
          },
        ]),
  ]
}

function arnsOf(environment: Environment, roles: readonly Resource[]): readonly string[] {
  const start = `arn:aws:iam::${environment.account.value}:role/`
  const prefix = environment.roles.prefix?.value ?? `${fullName(environment)}-`
  const names = roles.map(({ args }) => String(args['name'])).sort()
  if (prefix !== '' && names.every((name) => name.startsWith(prefix))) return [`${start}${prefix}*`]
  return names.length > namedRoles ? [`${start}*`] : names.map((name) => start + name)
}

/** Policies that are attached somewhere, by ARN. Those of our own are attached by the bootstrap layer alone. */
function attachedPolicies(resources: readonly Resource[]): readonly string[] {
  const arns = resources
    .filter(({ type }) => type === 'aws_iam_role_policy_attachment')
    .map(({ args }) => args['policy_arn'])
    .filter((arn) => typeof arn === 'string')
  return [...new Set(arns)].sort()
}

/** Each role to the service that its trust names. EKS starts the nodes, so it gets roles that EC2 takes. */
function passStatements(environment: Environment, roles: readonly Resource[]): readonly Statement[] {
  const byService = new Map<string, Resource[]>()
  for (const role of roles) {
    for (const service of trustedServices(role.args['assume_role_policy'])) {
      // EKS passes the role of nodes on to the instances that it starts from a launch template.
      const receivers = service === 'ec2.amazonaws.com' ? ['eks.amazonaws.com', service] : [service]
      for (const receiver of receivers) byService.set(receiver, [...(byService.get(receiver) ?? []), role])
    }
  }
  return [...byService]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, passed]) => ({
      Sid: `Pass${sidOf(service)}`,
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: passed.length > namedRoles ? arnsOf(environment, passed) : exactArns(environment, passed),
      Condition: { StringEquals: { 'iam:PassedToService': service } },
    }))
}

function exactArns(environment: Environment, roles: readonly Resource[]): readonly string[] {
  return roles.map(({ args }) => `arn:aws:iam::${environment.account.value}:role/${String(args['name'])}`).sort()
}

function trustedServices(trust: unknown): readonly string[] {
  if (!isJson(trust)) return []
  const { Statement: statements } = trust.value as { readonly Statement: readonly Statement[] }
  return statements.flatMap(({ Principal }) => {
    const service = typeof Principal === 'object' ? Principal['Service'] : undefined
    return [service].flat().filter((name) => typeof name === 'string')
  })
}

/** Service-linked roles that AWS makes with the first resource of a kind, with the rights of whoever makes it. */
const linkedRoles: Readonly<Record<string, readonly string[]>> = {
  aws_cloudfront_vpc_origin: ['vpcorigin.cloudfront.amazonaws.com'],
  aws_db_instance: ['rds.amazonaws.com'],
  aws_eks_cluster: ['eks.amazonaws.com'],
  aws_eks_node_group: ['autoscaling.amazonaws.com', 'eks-nodegroup.amazonaws.com', 'spot.amazonaws.com'],
  aws_elasticache_replication_group: ['elasticache.amazonaws.com'],
  aws_lb: ['elasticloadbalancing.amazonaws.com'],
}

function linkedRoleStatements({ account }: Environment, resources: readonly Resource[]): readonly Statement[] {
  const services = [...new Set(resources.flatMap(({ type }) => linkedRoles[type] ?? []))].sort()
  if (services.length === 0) return []
  return [
    {
      Sid: 'RolesOfAws',
      Effect: 'Allow',
      Action: 'iam:CreateServiceLinkedRole',
      Resource: `arn:aws:iam::${account.value}:role/aws-service-role/*`,
      Condition: { StringEquals: { 'iam:AWSServiceName': services } },
    },
  ]
}

/** The identity provider of the cluster, where service accounts get their roles through IRSA. */
function providerStatements({ account, region }: Environment, resources: readonly Resource[]): readonly Statement[] {
  if (!resources.some(({ type }) => type === 'aws_iam_openid_connect_provider')) return []
  return [
    {
      Sid: 'ProviderOfTheCluster',
      Effect: 'Allow',
      Action: [
        'iam:AddClientIDToOpenIDConnectProvider',
        'iam:CreateOpenIDConnectProvider',
        'iam:DeleteOpenIDConnectProvider',
        'iam:RemoveClientIDFromOpenIDConnectProvider',
        'iam:TagOpenIDConnectProvider',
        'iam:UntagOpenIDConnectProvider',
        'iam:UpdateOpenIDConnectProviderThumbprint',
      ],
      Resource: `arn:aws:iam::${account.value}:oidc-provider/oidc.eks.${region.value}.amazonaws.com/*`,
    },
  ]
}

/** Names of the roles of the workflows. */
export function deliveryRoleArns(environment: Environment): readonly string[] {
  return ['github-actions', 'github-cache', 'terraform-apply', 'terraform-plan'].map(
    (purpose) => `arn:aws:iam::${environment.account.value}:role/${roleName(environment, purpose).value}`,
  )
}

function sidOf(service: string): string {
  return (service.split('.')[0] ?? '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
