import { stateOf } from '#capabilities/backend.ts'
import type { Statement } from '#capabilities/policy.ts'
import type { Layer } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'

/** Layers that the workflow applies. A person applies `bootstrap`, because it holds the workflow's own rights. */
export const appliedLayers = ['platform', 'services', 'edge'] as const satisfies readonly Layer[]

/** Reading the state of every layer: layers read each other's outputs. Plans take no lock, so nothing is written. */
export function stateReading(environment: Environment): readonly Statement[] {
  const bucket = bucketArn(environment)
  return [
    { Sid: 'FindState', Effect: 'Allow', Action: 's3:ListBucket', Resource: bucket },
    {
      Sid: 'ReadState',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: (['bootstrap', ...appliedLayers] as const).map((layer) => objectOf(environment, layer)),
    },
  ]
}

/** Writing the state of the layers that the workflow applies, and their locks. */
export function stateWriting(environment: Environment): readonly Statement[] {
  const { useLockfile, dynamodbTable } = stateOf(environment)
  const states = appliedLayers.map((layer) => objectOf(environment, layer))
  const locks = states.map((state) => `${state}.tflock`)
  return [
    { Sid: 'WriteState', Effect: 'Allow', Action: 's3:PutObject', Resource: states },
    ...(useLockfile.value
      ? [
          {
            Sid: 'LockState',
            Effect: 'Allow' as const,
            Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
            Resource: locks,
          },
        ]
      : []),
    ...(dynamodbTable === undefined
      ? []
      : [
          {
            Sid: 'LockInTable',
            Effect: 'Allow' as const,
            Action: ['dynamodb:DeleteItem', 'dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:PutItem'],
            Resource: `arn:aws:dynamodb:${environment.region.value}:${environment.account.value}:table/${dynamodbTable.value}`,
          },
        ]),
  ]
}

function bucketArn(environment: Environment): string {
  return `arn:aws:s3:::${stateOf(environment).bucket.value}`
}

function objectOf(environment: Environment, layer: Layer): string {
  return `${bucketArn(environment)}/${stateOf(environment).key(layer)}`
}
