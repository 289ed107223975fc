import { facets } from './facet.ts'

/** Who may use a key; IAM policies count only where the key policy lets them. */
export const kmsKeyPolicy = facets('aws_kms_key_policy', {
  identity: ({ args }) => [{ part: 'resource-policy', resource: args['key_id'], document: args['policy'] }],
})
