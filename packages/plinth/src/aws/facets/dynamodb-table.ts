import type { Resource } from '#graph/resource.ts'
import { blocksAt, isSet, numberAt, textAt } from '../arguments.ts'
import { inRegion, plain } from './drawing.ts'
import { facets, made, same } from './facet.ts'
import { deletionProtection, holding } from './holds.ts'
import { type Charged, hourly, used } from './prices.ts'

/** A table. */
export const dynamodbTable = facets('aws_dynamodb_table', {
  prices: tableCharges,
  holds: (table) =>
    holding('data', 'every item of the table', deletionProtection(table, 'deletion_protection_enabled')),
  drawing: {
    label: 'DynamoDB table',
    icon: 'resource/AmazonDynamoDBTable',
    category: 'database',
    kind: 'table',
    spot: inRegion,
    caption: plain('name'),
  },
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:dynamodb:${region}:${account}:table/${name}`),
    id: same('name'),
  },
})

/** On demand by what is read and written; provisioned by the hour. Recovery to a point in time is charged by size. */
function tableCharges({ args }: Resource): Charged {
  const [recovery] = blocksAt(args, 'point_in_time_recovery')
  const capacity =
    textAt(args, 'billing_mode') === 'PAY_PER_REQUEST'
      ? [
          used('reads', 'dynamodb/on-demand/read', 'tableReads', { unit: 'unit' }),
          used('writes', 'dynamodb/on-demand/write', 'tableWrites', { unit: 'unit' }),
        ]
      : [
          hourly('read capacity', 'dynamodb/provisioned/read', numberAt(args, 'read_capacity') ?? 1, 'unit-hour'),
          hourly('write capacity', 'dynamodb/provisioned/write', numberAt(args, 'write_capacity') ?? 1, 'unit-hour'),
        ]
  return [
    ...capacity,
    used('storage', 'dynamodb/storage', 'tableGigabytes', { unit: 'GB-month' }),
    ...(isSet(recovery, 'enabled')
      ? [used('recovery to a point in time', 'dynamodb/point-in-time-recovery', 'tableGigabytes', { unit: 'GB-month' })]
      : []),
  ]
}
