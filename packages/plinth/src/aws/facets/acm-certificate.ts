import type { Resource } from '#graph/resource.ts'
import { inRegion, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, free, monthly } from './prices.ts'

export const acmCertificate = facets('aws_acm_certificate', {
  prices: certificateCharges,
  drawing: {
    label: 'Certificate',
    icon: 'service/AWSCertificateManager',
    category: 'security',
    kind: 'certificate',
    spot: inRegion,
    caption: plain('domain_name'),
  },
})

/** A certificate that everyone trusts is free; a private authority charges for each it issues. */
function certificateCharges({ args }: Resource): Charged {
  if (args['certificate_authority_arn'] === undefined) return free('public certificates of ACM cost nothing')
  return [monthly('private certificate', 'acm/private-certificate', 1, 'certificate')]
}
