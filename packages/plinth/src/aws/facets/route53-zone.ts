import { globally, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { holding, isOn } from './holds.ts'
import { type Charged, monthly, used } from './prices.ts'

export const route53Zone = facets('aws_route53_zone', {
  prices: zoneCharges,
  holds: (zone) =>
    holding(
      'zone',
      'the zone; a new one has other name servers, so that the domain is dead until its registrar knows them',
      !isOn(zone, 'force_destroy') && 'Route 53 refuses to delete a zone that has records',
    ),
  drawing: {
    label: 'Route 53 zone',
    icon: 'resource/AmazonRoute53HostedZone',
    category: 'edge',
    kind: 'zone',
    spot: globally,
    caption: plain('name'),
  },
})

function zoneCharges(): Charged {
  return [
    monthly('hosted zone', 'route53/hosted-zone-first-25', 1, 'month'),
    used('queries', 'route53/queries-standard-first-1B', 'dnsQueries', { unit: 'query' }),
  ]
}
