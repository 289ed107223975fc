import { clusterName } from '#capabilities/naming.ts'
import { secretNamesOf } from '#capabilities/secret-names.ts'
import type { Environment } from '#language/environment.ts'

/** What writing to one AWS service is held to. */
interface Scope {
  /** ARNs that its actions may touch; unless given, everything of the service in this account and region. */
  readonly resources?: (place: ScopePlace) => readonly string[]
  /** Actions for which IAM knows no ARN (Service Authorization Reference). */
  readonly withoutArn?: readonly string[]
}

export interface ScopePlace {
  readonly environment: Environment
  readonly region: string
  readonly account: string
  /** Names of the buckets that the environment has. */
  readonly buckets: readonly string[]
}

/** Services whose ARNs are not simply `arn:aws:<service>:<region>:<account>:*`. */
const scopes: Readonly<Record<string, Scope>> = {
  acm: { resources: ({ account }) => [`arn:aws:acm:*:${account}:*`], withoutArn: ['acm:RequestCertificate'] },
  budgets: { resources: ({ account }) => [`arn:aws:budgets::${account}:*`] },
  cloudfront: {
    resources: ({ account }) => [`arn:aws:cloudfront::${account}:*`],
    withoutArn: [
      'cloudfront:CreateCachePolicy',
      'cloudfront:CreateDistribution',
      'cloudfront:CreateFunction',
      'cloudfront:CreateOriginAccessControl',
      'cloudfront:CreateOriginRequestPolicy',
      'cloudfront:CreateResponseHeadersPolicy',
      'cloudfront:CreateVpcOrigin',
    ],
  },
  cloudwatch: {
    resources: ({ region, account }) => [
      `arn:aws:cloudwatch:${region}:${account}:*`,
      `arn:aws:cloudwatch::${account}:*`,
    ],
  },
  ec2: {
    // Images and snapshots belong to no account; a launch template names an image.
    resources: ({ region, account }) => [
      `arn:aws:ec2:${region}:${account}:*`,
      `arn:aws:ec2:${region}::image/*`,
      `arn:aws:ec2:${region}::snapshot/*`,
    ],
  },
  ecr: {
    withoutArn: [
      'ecr:CreatePullThroughCacheRule',
      'ecr:DeletePullThroughCacheRule',
      'ecr:PutRegistryScanningConfiguration',
      'ecr:UpdatePullThroughCacheRule',
    ],
  },
  eks: {
    resources: ({ environment, region, account }) => {
      const ofCluster = `arn:aws:eks:${region}:${account}:*/${clusterName(environment).value}`
      return [ofCluster, `${ofCluster}/*`]
    },
    withoutArn: ['eks:CreateCluster'],
  },
  elasticloadbalancing: { withoutArn: ['elasticloadbalancing:SetWebAcl'] },
  kms: { withoutArn: ['kms:CreateKey'] },
  logs: { withoutArn: ['logs:DeleteResourcePolicy', 'logs:PutResourcePolicy'] },
  route53: {
    resources: () => ['arn:aws:route53:::hostedzone/*'],
    withoutArn: ['route53:CreateHostedZone'],
  },
  secretsmanager: {
    resources: ({ environment, region, account }) =>
      secretArns(environment, `arn:aws:secretsmanager:${region}:${account}:secret`),
    withoutArn: ['secretsmanager:GetRandomPassword'],
  },
  s3: {
    resources: ({ buckets }) => buckets.map((bucket) => `arn:aws:s3:::${bucket}`),
    withoutArn: ['s3:PutAccountPublicAccessBlock'],
  },
  wafv2: {
    resources: ({ region, account }) => [
      `arn:aws:wafv2:*:${account}:*`,
      `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/*`,
    ],
  },
}

/** Above this many names a policy has no room for them: IAM takes 6,144 letters. */
const namedSecrets = 40

/** The secrets of the environment by name, with the six random characters that AWS puts behind. */
function secretArns(environment: Environment, start: string): readonly string[] {
  const names = secretNamesOf(environment)
  if (names.length > namedSecrets) return [`${start}:*`]
  return names.map((name) => `${start}:${name}-??????`)
}

/** ARNs that writing to a service is held to. */
export function resourcesOf(service: string, place: ScopePlace): readonly string[] {
  return scopes[service]?.resources?.(place) ?? [`arn:aws:${service}:${place.region}:${place.account}:*`]
}

/** Whether IAM takes no ARN for an action, so that only `*` allows it. */
export function takesNoArn(action: string): boolean {
  const [service = ''] = action.split(':')
  return scopes[service]?.withoutArn?.includes(action) ?? false
}
