import { facets, made, same } from './facet.ts'

/** A bucket; its name is unique in the world, so its ARN names neither account nor region. */
export const s3Bucket = facets('aws_s3_bucket', {
  known: {
    arn: made('bucket', (bucket) => `arn:aws:s3:::${bucket}`),
    bucket_domain_name: made('bucket', (bucket) => `${bucket}.s3.amazonaws.com`),
    bucket_regional_domain_name: made('bucket', (bucket, { region }) => `${bucket}.s3.${region}.amazonaws.com`),
    id: same('bucket'),
  },
})
