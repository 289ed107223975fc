import type { Door } from '#capabilities/door.ts'
import type { Maker } from '#capabilities/maker.ts'
import { bucketName } from '#capabilities/naming.ts'
import { makePrivateBucket, requireTls } from '#capabilities/private-bucket.ts'
import { policy } from '#capabilities/policy.ts'
import { text, type Setting } from '#graph/value.ts'
import type { BucketResource, Environment } from '#language/environment.ts'
import { environmentVariable } from '#language/names.ts'

/** Name of a bucket: as written, or `<platform>-<environment>-<resource>`. */
function bucketNameOf(environment: Environment, bucket: BucketResource): Setting<string> {
  return bucket.settings.name ?? bucketName(environment, bucket.slug)
}

/** A private bucket; what services may do with it goes into their roles. */
export function makeBucket(make: Maker, environment: Environment, bucket: BucketResource): Door {
  const name = bucketNameOf(environment, bucket)
  const made = makePrivateBucket(make, bucket.id, {
    name,
    reason: `Files of ${environment.platform}: ${bucket.name}`,
    versioning: bucket.settings.versioning,
    oldVersionDays: bucket.settings.oldVersionDays,
    preventDestroy: true,
  })
  const servedByCdn = environment.edge?.routes.some((route) => route.to.to === bucket.name) ?? false
  if (!servedByCdn) {
    make.resource(
      'aws_s3_bucket_policy',
      bucket.id,
      { bucket: made.get('id'), policy: policy(requireTls(made)) },
      'Refuses every request without TLS',
    )
  }
  const objects = text`${made.get('arn')}/*`
  return {
    store: bucket,
    bucket: made,
    variables: { [`${environmentVariable(bucket.slug)}_BUCKET`]: name, AWS_REGION: environment.region },
    statements: [
      {
        Sid: 'Objects',
        Effect: 'Allow',
        Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
        Resource: objects,
      },
      { Sid: 'Listing', Effect: 'Allow', Action: 's3:ListBucket', Resource: made.get('arn') },
    ],
  }
}
