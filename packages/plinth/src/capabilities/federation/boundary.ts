import { stateOf } from '#capabilities/backend.ts'
import { boundaryName } from '#capabilities/boundary.ts'
import type { Maker } from '#capabilities/maker.ts'
import { policy } from '#capabilities/policy.ts'
import type { Environment } from '#language/environment.ts'

/**
 * Everything that AWS services, nodes, add-ons and pods of a platform are ever given. A boundary grants nothing; it only
 * bounds, so whole services stand here where a role has a policy of its own that says what it really gets. Identities,
 * accounts, keys and other roles are not among them.
 */
const ceiling: readonly string[] = [
  'acm:DescribeCertificate',
  'acm:ListCertificates',
  'autoscaling:*',
  'cloudwatch:PutMetricData',
  'cognito-idp:DescribeUserPoolClient',
  'ec2:*',
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:BatchImportUpstreamImage',
  'ecr:GetAuthorizationToken',
  'ecr:GetDownloadUrlForLayer',
  'eks-auth:AssumeRoleForPodIdentity',
  'eks:Describe*',
  'elasticloadbalancing:*',
  'iam:GetServerCertificate',
  'iam:ListServerCertificates',
  'kms:CreateGrant',
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKey*',
  'logs:*',
  's3:*Object',
  's3:*Object*Tagging',
  's3:*Object*Version',
  's3:*MultipartUpload*',
  's3:GetBucketLocation',
  's3:ListBucket',
  'secretsmanager:BatchGetSecretValue',
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetResourcePolicy',
  'secretsmanager:GetSecretValue',
  'secretsmanager:ListSecretVersionIds',
  'secretsmanager:ListSecrets',
  'shield:*',
  'waf-regional:*',
  'wafv2:*',
]

/** Whether a role of this environment could be allowed an action at all. */
export function isInsideBoundary(environment: Environment, action: string): boolean {
  return action === 'iam:CreateServiceLinkedRole' || ceilingOf(environment).some((pattern) => matches(pattern, action))
}

/** What the platform file adds to the nodes is meant, so it is inside. */
function ceilingOf({ cluster }: Environment): readonly string[] {
  return [...new Set([...ceiling, ...cluster.nodeActions.value])].sort()
}

function matches(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action)
}

/** The boundary of every role that the apply role makes. */
export function makeBoundary(make: Maker, environment: Environment): void {
  const state = `arn:aws:s3:::${stateOf(environment).bucket.value}`
  make.resource(
    'aws_iam_policy',
    'boundary',
    {
      name: boundaryName(environment),
      description: `The most that a role of ${environment.platform} ${environment.name} can be allowed`,
      policy: policy(
        { Sid: 'Ceiling', Effect: 'Allow', Action: ceilingOf(environment), Resource: '*' },
        {
          Sid: 'LoadBalancing',
          Effect: 'Allow',
          Action: 'iam:CreateServiceLinkedRole',
          Resource: '*',
          Condition: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
        },
        { Sid: 'NotTheState', Effect: 'Deny', Action: 's3:*', Resource: [state, `${state}/*`] },
      ),
    },
    'Ceiling of every role that the apply role makes; it grants nothing by itself',
  )
}
