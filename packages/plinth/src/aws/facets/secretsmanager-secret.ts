import { inRegion, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { holding } from './holds.ts'
import { type Charged, monthly, used } from './prices.ts'

/** A secret. Its name is written; its ARN ends in six characters that Secrets Manager draws. */
export const secretsmanagerSecret = facets('aws_secretsmanager_secret', {
  prices: secretCharges,
  holds: (secret) =>
    holding(
      'secret',
      'the value; and its name is taken until the waiting time is over',
      secret.args.recovery_window_in_days !== 0 &&
        'it can be restored during the waiting time, 30 days unless written otherwise',
    ),
  drawing: {
    label: 'Secret',
    icon: 'service/AWSSecretsManager',
    category: 'security',
    kind: 'secret',
    spot: inRegion,
    caption: plain('name'),
  },
})

function secretCharges(): Charged {
  return [
    monthly('secret', 'secretsmanager/secret', 1, 'month'),
    used('calls', 'secretsmanager/api', 'secretReads', { unit: 'request' }),
  ]
}
