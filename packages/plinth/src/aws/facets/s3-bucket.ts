import { inRegion, plain } from './drawing.ts'
import { facets, made, same } from './facet.ts'
import { holding, isOn } from './holds.ts'
import { type Charged, used } from './prices.ts'

/** A bucket; its name is unique in the world, so its ARN names neither account nor region. */
export const s3Bucket = facets('aws_s3_bucket', {
  prices: bucketCharges,
  holds: (bucket) =>
    holding(
      'files',
      'every object of the bucket; and somebody else may take its name',
      !isOn(bucket, 'force_destroy') && 'S3 refuses to delete a bucket that is not empty',
    ),
  drawing: {
    label: 'S3 bucket',
    icon: 'resource/AmazonSimpleStorageServiceBucket',
    category: 'storage',
    kind: 'bucket',
    spot: inRegion,
    caption: plain('bucket'),
  },
  known: {
    arn: made('bucket', (bucket) => `arn:aws:s3:::${bucket}`),
    bucket_domain_name: made('bucket', (bucket) => `${bucket}.s3.amazonaws.com`),
    bucket_regional_domain_name: made('bucket', (bucket, { region }) => `${bucket}.s3.${region}.amazonaws.com`),
    id: same('bucket'),
  },
})

/** What it keeps, and what is asked of it. Data to CloudFront is free, data out to the internet counts at the VPC. */
function bucketCharges(): Charged {
  return [
    used('storage', 's3/standard/storage-first-50TB', 'bucketGigabytes', { unit: 'GB-month' }),
    used('requests that write', 's3/standard/put', 'bucketWrites', { unit: 'request' }),
    used('requests that read', 's3/standard/get', 'bucketReads', { unit: 'request' }),
  ]
}
