import { facets, made, same } from './facet.ts'

/** A log group; the provider gives its ARN without the `:*` at the end. */
export const cloudwatchLogGroup = facets('aws_cloudwatch_log_group', {
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:logs:${region}:${account}:log-group:${name}`),
    id: same('name'),
  },
})
