import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import type { Reference, Setting } from '#graph/value.ts'

/** A certificate that ACM has issued, and the record that proves the domain to it. */
export interface ValidatedCertificate {
  readonly arn: Reference<string>
  readonly record: Made<ResourceAttributes['aws_route53_record']>
}

/** A certificate with its record of proof. */
export function makeProvedCertificate(
  make: Maker,
  id: string,
  domain: Setting<string>,
  zone: Made<ResourceAttributes['aws_route53_zone']>,
  reason: string,
): ValidatedCertificate {
  const certificate = makeRequest(make, id, domain, reason, {})
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
    'Proves to ACM that the domain is ours, for every renewal and in every region',
  )
  return { arn: makeValidation(make, id, certificate, record, {}), record }
}

/** The certificate of CloudFront, in us-east-1: ACM asks each account for one record a domain, whatever the region. */
export function makeViewerCertificate(
  make: Maker,
  domain: Setting<string>,
  { record }: ValidatedCertificate,
): Reference<string> {
  const meta = { provider: 'us_east_1' } as const
  const certificate = makeRequest(make, 'site', domain, 'CloudFront takes certificates from us-east-1 alone', meta)
  return makeValidation(make, 'site', certificate, record, meta)
}

type Certificate = Made<ResourceAttributes['aws_acm_certificate']>
type Meta = { readonly provider?: 'us_east_1' }

function makeRequest(make: Maker, id: string, domain: Setting<string>, reason: string, meta: Meta): Certificate {
  const args = { domain_name: domain, validation_method: 'DNS' }
  return make.resource('aws_acm_certificate', id, args, reason, { ...meta, createBeforeDestroy: true })
}

function makeValidation(
  make: Maker,
  id: string,
  certificate: Certificate,
  record: ValidatedCertificate['record'],
  meta: Meta,
): Reference<string> {
  return make
    .resource(
      'aws_acm_certificate_validation',
      id,
      { certificate_arn: certificate.get('arn'), validation_record_fqdns: [record.get('fqdn')] },
      'Waits until ACM has issued the certificate',
      meta,
    )
    .get('certificate_arn')
}
