import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import type { Setting } from '#graph/value.ts'

interface Plan {
  readonly domain: Setting<string>
  readonly zone: Made<ResourceAttributes['aws_route53_zone']>
  readonly reason: string
  /** Set for certificates of CloudFront outside us-east-1. */
  readonly provider?: 'us_east_1'
}

/** A certificate that ACM issues and renews, proved by a record in the zone. */
export function makeValidatedCertificate(
  make: Maker,
  id: string,
  { domain, zone, reason, provider }: Plan,
): Made<ResourceAttributes['aws_acm_certificate_validation']> {
  const meta = provider === undefined ? {} : { provider }
  const certificate = make.resource(
    'aws_acm_certificate',
    id,
    { domain_name: domain, validation_method: 'DNS' },
    reason,
    { ...meta, createBeforeDestroy: true },
  )
  const record = make.resource(
    'aws_route53_record',
    `${id}_validation`,
    {
      zone_id: zone.get('zone_id'),
      name: certificate.get('domain_validation_options[0].resource_record_name'),
      type: certificate.get('domain_validation_options[0].resource_record_type'),
      records: [certificate.get('domain_validation_options[0].resource_record_value')],
      ttl: 300,
      allow_overwrite: true,
    },
    'Proves to ACM that the domain is ours, for every renewal too',
  )
  return make.resource(
    'aws_acm_certificate_validation',
    id,
    { certificate_arn: certificate.get('arn'), validation_record_fqdns: [record.get('fqdn')] },
    'Waits until ACM has issued the certificate',
    meta,
  )
}
