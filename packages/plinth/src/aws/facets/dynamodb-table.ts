import { facets, made, same } from './facet.ts'

/** A table. */
export const dynamodbTable = facets('aws_dynamodb_table', {
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:dynamodb:${region}:${account}:table/${name}`),
    id: same('name'),
  },
})
