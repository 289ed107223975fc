import type { ResourceAttributes } from '#aws/types.gen.ts'
import { decided, text, type Setting } from '#graph/value.ts'
import type { Made, Maker } from './maker.ts'
import type { Statement } from './policy.ts'

export type BucketMade = Made<ResourceAttributes['aws_s3_bucket']>

interface BucketPlan {
  readonly name: Setting<string>
  readonly reason: string
  readonly versioning: Setting<boolean>
  readonly oldVersionDays: Setting<number>
  readonly preventDestroy: boolean
}

/** A bucket that nobody outside the account sees: no ACLs, no public access, encrypted, old versions cleaned up. */
export function makePrivateBucket(make: Maker, id: string, plan: BucketPlan): BucketMade {
  const bucket = make.resource('aws_s3_bucket', id, { bucket: plan.name }, plan.reason, {
    preventDestroy: plan.preventDestroy,
  })
  make.resource(
    'aws_s3_bucket_public_access_block',
    id,
    {
      bucket: bucket.get('id'),
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    },
    'No policy and no ACL can make it public',
  )
  make.resource(
    'aws_s3_bucket_ownership_controls',
    id,
    { bucket: bucket.get('id'), rule: { object_ownership: 'BucketOwnerEnforced' } },
    'Switches ACLs off: access is what policies say',
  )
  make.resource(
    'aws_s3_bucket_server_side_encryption_configuration',
    id,
    {
      bucket: bucket.get('id'),
      rule: [
        {
          apply_server_side_encryption_by_default: {
            sse_algorithm: decided('AES256', 'encrypted by keys that S3 manages, at no cost'),
          },
        },
      ],
    },
    'Encrypted at rest',
  )
  make.resource(
    'aws_s3_bucket_versioning',
    id,
    {
      bucket: bucket.get('id'),
      versioning_configuration: {
        status: { ...plan.versioning, value: plan.versioning.value ? 'Enabled' : 'Suspended' },
      },
    },
    'An overwritten or deleted object can be had back',
  )
  make.resource(
    'aws_s3_bucket_lifecycle_configuration',
    id,
    {
      bucket: bucket.get('id'),
      rule: [
        {
          id: 'clean-up',
          status: 'Enabled',
          filter: [{}],
          abort_incomplete_multipart_upload: [
            { days_after_initiation: decided(7, 'parts of broken uploads cost as much as whole objects') },
          ],
          noncurrent_version_expiration: [{ noncurrent_days: plan.oldVersionDays }],
        },
      ],
    },
    'Old versions and broken uploads do not pile up',
  )
  return bucket
}

/** Denies every request without TLS (S3 user guide, security best practices). */
export function requireTls(bucket: BucketMade): Statement {
  return {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucket.get('arn'), text`${bucket.get('arn')}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }
}
