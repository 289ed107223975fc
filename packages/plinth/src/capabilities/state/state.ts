import type { ResourceAttributes } from '#aws/types.gen.ts'
import { stateOf } from '#capabilities/backend.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { policy } from '#capabilities/policy.ts'
import { makePrivateBucket, requireTls, type BucketMade } from '#capabilities/private-bucket.ts'
import { decided, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'

export { stateOf } from '#capabilities/backend.ts'

/** Where Terraform keeps what it knows. */
export interface State {
  readonly bucket: BucketMade
  /** Present with `lock: 'dynamodb'` or `'both'`. */
  readonly table: Made<ResourceAttributes['aws_dynamodb_table']> | undefined
}

/** The bucket of the Terraform state, and the lock table where the platform file still asks for one. */
export function makeState(make: Maker, environment: Environment): State {
  const backend = stateOf(environment)
  const bucket = makePrivateBucket(make.in({ path: ['terraform', 'bucket'] }), 'state', {
    name: backend.bucket,
    reason: `Terraform state of every layer of ${environment.name}; made with a local state first, which then moves in`,
    versioning: decided(true, 'a broken state is mended by going back to the version before'),
    oldVersionDays: decided(90, 'a quarter to notice that a state went wrong'),
    preventDestroy: true,
  })
  make.resource(
    'aws_s3_bucket_policy',
    'state',
    { bucket: bucket.get('id'), policy: policy(requireTls(bucket)) },
    'Refuses every request without TLS',
  )
  const table = backend.dynamodbTable === undefined ? undefined : makeLockTable(make, backend.dynamodbTable)
  return { bucket, table }
}

function makeLockTable(make: Maker, name: Setting<string>): NonNullable<State['table']> {
  return make.in({ path: ['terraform', 'lock'] }).resource(
    'aws_dynamodb_table',
    'locks',
    {
      name,
      billing_mode: decided('PAY_PER_REQUEST', 'a few locks a day cost nothing'),
      hash_key: decided('LockID', 'the key that Terraform writes its locks under'),
      attribute: [{ name: 'LockID', type: 'S' }],
      point_in_time_recovery: { enabled: decided(true, 'the table also holds the checksum of each state') },
      server_side_encryption: { enabled: decided(true, 'encrypted by a key that shows in CloudTrail who used it') },
      deletion_protection_enabled: decided(true, 'without it two applies at once could tear a state apart'),
    },
    'Locks of Terraform; deprecated since 1.11, kept because the platform file asks for it',
    { preventDestroy: true },
  )
}
