import { inRegion } from './drawing.ts'
import { facets } from './facet.ts'
import { holding } from './holds.ts'
import { type Charged, monthly, used } from './prices.ts'

/** A key; IAM policies count only where its own policy lets them. */
export const kmsKey = facets('aws_kms_key', {
  prices: keyCharges,
  holds: () =>
    holding(
      'key',
      'everything that is encrypted with it, for good',
      'it can be restored during the waiting time, 30 days unless written otherwise',
    ),
  drawing: {
    label: 'KMS key',
    icon: 'service/AWSKeyManagementService',
    category: 'security',
    kind: 'key',
    spot: inRegion,
  },
  identity: ({ args }) =>
    args['policy'] === undefined ? [] : [{ part: 'resource-policy', resource: undefined, document: args['policy'] }],
})

function keyCharges(): Charged {
  return [
    monthly('customer managed key', 'kms/customer-managed-key', 1, 'month'),
    used('calls', 'kms/requests-symmetric', 'keyRequests', { unit: 'request' }),
  ]
}
