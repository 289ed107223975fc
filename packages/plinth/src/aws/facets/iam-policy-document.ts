import { facets } from './facet.ts'

/** A policy in Terraform's own words; a data source, so that it can hold values that are known after the apply. */
export const iamPolicyDocument = facets('aws_iam_policy_document', {
  identity: ({ args }) => [{ part: 'document', statements: args['statement'] }],
})
