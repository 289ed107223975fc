import { stateOf } from '#capabilities/backend.ts'
import { boundaryOf } from '#capabilities/boundary.ts'
import { fullName } from '#capabilities/naming.ts'
import type { Statement } from '#capabilities/policy.ts'
import { githubOidc } from '#facts/github-oidc.ts'
import type { Environment } from '#language/environment.ts'
import { deliveryRoleArns } from './iam.ts'

/** What shows a secret. The plan role reads whatever a pull request asks it to, so none of these is ever among it. */
export const noSecrets: Statement = {
  Sid: 'NoSecrets',
  Effect: 'Deny',
  Action: [
    'secretsmanager:BatchGetSecretValue',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:GetParameterHistory',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
  ],
  Resource: '*',
}

/** What no apply may change, whatever else is allowed: its own rights, the trust behind them, and the state's guard. */
export function denials(environment: Environment): readonly Statement[] {
  const iam = `arn:aws:iam::${environment.account.value}`
  const state = stateOf(environment)
  const bucket = `arn:aws:s3:::${state.bucket.value}`
  return [
    {
      Sid: 'NotItself',
      Effect: 'Deny',
      NotAction: ['iam:Get*', 'iam:List*', 'sts:*'],
      Resource: [
        ...deliveryRoleArns(environment),
        boundaryOf(environment)?.value ?? '',
        `${iam}:oidc-provider/${githubOidc.provider}`,
        `${iam}:policy/${fullName(environment, 'terraform')}-*`,
      ],
    },
    { Sid: 'BoundaryStays', Effect: 'Deny', Action: 'iam:DeleteRolePermissionsBoundary', Resource: '*' },
    {
      Sid: 'StateStaysGuarded',
      Effect: 'Deny',
      Action: [
        's3:BypassGovernanceRetention',
        's3:DeleteBucket',
        's3:DeleteBucketPolicy',
        's3:DeleteObjectVersion',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPolicy',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketVersioning',
        's3:PutEncryptionConfiguration',
        's3:PutLifecycleConfiguration',
      ],
      Resource: [bucket, `${bucket}/*`],
    },
    ...(state.dynamodbTable === undefined
      ? []
      : [
          {
            Sid: 'LocksStay',
            Effect: 'Deny' as const,
            Action: ['dynamodb:DeleteTable', 'dynamodb:UpdateTable'],
            Resource: `arn:aws:dynamodb:${environment.region.value}:${environment.account.value}:table/${state.dynamodbTable.value}`,
          },
        ]),
  ]
}
