import { type Arguments, blocksAt, textAt } from '../arguments.ts'
import type { Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { follow, globally, valuesAt, type Sending } from './drawing.ts'
import { facets } from './facet.ts'
import { target, truth } from './network.ts'
import { type Origin, portsOfOrigin } from './forwards.ts'
import { type Charged, type Tier, used } from './prices.ts'

export const cloudfrontDistribution = facets('aws_cloudfront_distribution', {
  forwards: ({ args }) => [
    { part: 'cdn', enabled: truth(args.enabled, true), origins: blocksAt(args, 'origin').map(originOf) },
  ],

  prices: distributionCharges,
  publicNames: ({ args: { aliases } }) => (Array.isArray(aliases) ? (aliases as readonly unknown[]) : []),
  drawing: {
    label: 'CloudFront',
    icon: 'service/AmazonCloudFront',
    category: 'edge',
    kind: 'distribution',
    spot: globally,
    sends: originsOf,
  },
})

/** Requests go on to the origins: to buckets over TLS, to servers as the origin or its VPC origin says. */
function originsOf(distribution: Resource, graph: Graph): readonly Sending[] {
  const { origin } = distribution.args
  const origins: readonly unknown[] = Array.isArray(origin) ? origin : []
  return origins.flatMap((_, i) =>
    follow(distribution, `origin.${i}.domain_name`, graph).map(({ id }) => ({
      to: id,
      says: portsOf(distribution, i, graph),
      meaning: 'traffic' as const,
      argument: `origin.${i}`,
    })),
  )
}

function portsOf(distribution: Resource, i: number, graph: Graph): string {
  const custom = `origin.${i}.custom_origin_config`
  const [vpcOrigin] = follow(distribution, `origin.${i}.vpc_origin_config.vpc_origin_id`, graph)
  const endpoint = vpcOrigin === undefined ? custom : 'vpc_origin_endpoint_config'
  const [settings] = valuesAt((vpcOrigin ?? distribution).args, endpoint)
  const [policy] = valuesAt(settings, 'origin_protocol_policy')
  const http = `HTTP ${portAt(settings, 'http_port', 80)}`
  const https = `HTTPS ${portAt(settings, 'https_port', 443)}`
  if (policy === 'http-only') return http
  return policy === undefined || policy === 'https-only' ? https : `${http}, ${https}`
}

function portAt(settings: unknown, name: string, otherwise: number): number {
  const [port] = valuesAt(settings, name)
  return typeof port === 'number' ? port : otherwise
}

/** Data to visitors of North America and Europe has one price; requests are priced as those of North America. */
const dataTiers: readonly Tier[] = [
  { price: 'cloudfront/us/dto-first-10TB', upTo: 10 * 1024 },
  { price: 'cloudfront/us/dto-next-40TB', upTo: 50 * 1024 },
  { price: 'cloudfront/us/dto-next-100TB', upTo: 150 * 1024 },
  { price: 'cloudfront/us/dto-over-150TB' },
]

/** The distribution costs nothing by itself. Free allowances are those of an account, and not taken off. */
function distributionCharges({ args }: Resource): Charged {
  const everywhere = textAt(args, 'price_class') !== 'PriceClass_100'
  return [
    used('data to visitors', dataTiers, 'cloudfrontGigabytes', { unit: 'GB' }),
    used('requests', 'cloudfront/us/https-requests', 'cloudfrontRequests', { unit: 'request' }),
    used('data to origins', 'cloudfront/us/dto-origin', 'cloudfrontUploadGigabytes', { unit: 'GB' }),
    ...(everywhere
      ? [
          used('what visitors elsewhere add', 'cloudfront/elsewhere/dto', 'cloudfrontGigabytes', {
            unit: 'GB',
            factor: { min: 0, likely: 0, max: 1 },
            because: 'locations outside of North America and Europe cost more',
          }),
        ]
      : []),
  ]
}

function originOf(origin: Arguments, i: number): Origin {
  const [custom] = blocksAt(origin, 'custom_origin_config')
  const [vpc] = blocksAt(origin, 'vpc_origin_config')
  const headers = blocksAt(origin, 'custom_header')
  return {
    name: textAt(origin, 'origin_id') ?? `origin ${i + 1}`,
    argument: `origin.${i}`,
    target: target(origin.domain_name),
    by: vpc !== undefined ? 'vpc' : custom !== undefined ? 'internet' : 'bucket',
    vpcOrigin: vpc === undefined ? undefined : target(vpc.vpc_origin_id),
    ports: portsOfOrigin(custom),
    header: headers.length > 0,
  }
}
