import type { AwsCloudfrontDistributionOrigin, ResourceAttributes } from '#aws/types.gen.ts'
import type { Door } from '#capabilities/door.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { balancerName, fullName } from '#capabilities/naming.ts'
import { policy } from '#capabilities/policy.ts'
import { requireTls, type BucketMade } from '#capabilities/private-bucket.ts'
import { decided, derive, text, type Reference } from '#graph/value.ts'
import type { Edge, Environment } from '#language/environment.ts'
import { makeBehaviours, makePolicies } from './behaviours.ts'
import { makeViewerCertificate } from './certificate.ts'
import { balancerPort, routedServices, type LoadBalancer } from './load-balancer.ts'

export { makeLoadBalancer, makeZone } from './load-balancer.ts'

interface Ground {
  readonly zone: Made<ResourceAttributes['aws_route53_zone']> | undefined
  readonly doors: ReadonlyMap<string, Door>
  readonly balancer: LoadBalancer | undefined
}

type Distribution = Made<ResourceAttributes['aws_cloudfront_distribution']>

/** CloudFront, its origins, and with a domain its certificate and its records. */
export function makeEdge(make: Maker, environment: Environment, ground: Ground): void {
  const { edge } = environment
  if (edge === undefined) return
  const buckets = routedBuckets(environment, ground.doors)
  const origins = [
    ...(routedServices(environment).length === 0 ? [] : [makeBalancerOrigin(make, environment, edge)]),
    ...makeBucketOrigins(make, environment, buckets),
  ]
  const certificate = certificateOf(
    make.in({ file: 'domain', path: [...edge.at, 'domain'] }),
    environment,
    ground.balancer,
  )
  const policies = makePolicies(make.in({ file: 'cdn-policies' }), environment, edge)
  const distribution = make.resource(
    'aws_cloudfront_distribution',
    'main',
    {
      enabled: true,
      comment: `${environment.platform} ${environment.name}`,
      http_version: decided('http2and3', 'HTTP/3 saves round trips on phones, and clients without it fall back'),
      is_ipv6_enabled: decided(true, 'half of the phones have no IPv4 address of their own'),
      price_class: derive(edge.locations, (locations) => priceClasses[locations]),
      ...(edge.domain !== undefined && { aliases: [edge.domain] }),
      ...makeBehaviours(edge, policies, (target) => (buckets.has(target) ? bucketOrigin(target) : balancerOrigin)),
      origin: origins,
      restrictions: { geo_restriction: { restriction_type: 'none' } },
      viewer_certificate:
        certificate === undefined
          ? { cloudfront_default_certificate: true, minimum_protocol_version: 'TLSv1' }
          : {
              acm_certificate_arn: certificate,
              ssl_support_method: 'sni-only',
              minimum_protocol_version: decided('TLSv1.2_2021', 'every current browser, and no broken cipher'),
            },
    },
    'The one public door: everything that visitors ask for comes through here',
  )
  makeBucketPolicies(make, distribution, buckets)
  if (edge.domain !== undefined && ground.zone !== undefined) {
    makeRecords(make.in({ file: 'domain', path: [...edge.at, 'domain'] }), edge.domain, ground.zone, distribution)
  }
  make.output(
    'site_url',
    edge.domain === undefined ? text`https://${distribution.get('domain_name')}` : `https://${edge.domain.value}`,
    'Where visitors go',
  )
  make.output('distribution_id', distribution.get('id'), 'What the release workflow invalidates')
}

const priceClasses = { cheapest: 'PriceClass_100', most: 'PriceClass_200', all: 'PriceClass_All' } as const

const balancerOrigin = 'load-balancer'

function bucketOrigin(name: string): string {
  return `bucket-${name}`
}

function routedBuckets(environment: Environment, doors: ReadonlyMap<string, Door>): ReadonlyMap<string, BucketMade> {
  const targets = new Set(environment.edge?.routes.map((route) => route.to.to))
  return new Map(
    [...doors.values()].flatMap(({ store, bucket }) =>
      bucket !== undefined && targets.has(store.name) ? [[store.name, bucket] as const] : [],
    ),
  )
}

/**
 * The cluster makes the load balancer from the Ingress, so its name is chosen here and its address looked up: this
 * layer is applied when Argo CD has synced.
 */
function makeBalancerOrigin(make: Maker, environment: Environment, edge: Edge): AwsCloudfrontDistributionOrigin {
  const balancer = make.data(
    'aws_lb',
    'ingress',
    { name: balancerName(environment) },
    'The load balancer that the controller made from the Ingress; it exists once Argo CD has synced',
  )
  const port = balancerPort(environment)
  if (edge.loadBalancer.scheme.value === 'public') {
    return {
      origin_id: balancerOrigin,
      domain_name: balancer.get('dns_name'),
      custom_origin_config: {
        http_port: 80,
        https_port: 443,
        origin_protocol_policy: port === 443 ? 'https-only' : 'http-only',
        origin_ssl_protocols: ['TLSv1.2'],
      },
    }
  }
  const origin = make.resource(
    'aws_cloudfront_vpc_origin',
    'ingress',
    {
      vpc_origin_endpoint_config: [
        {
          name: fullName(environment),
          arn: balancer.get('arn'),
          http_port: 80,
          https_port: 443,
          origin_protocol_policy: port === 443 ? 'https-only' : 'http-only',
          origin_ssl_protocols: [{ items: ['TLSv1.2'], quantity: 1 }],
        },
      ],
    },
    'Lets CloudFront into the private subnets, and nobody else',
  )
  return {
    origin_id: balancerOrigin,
    domain_name: balancer.get('dns_name'),
    vpc_origin_config: { vpc_origin_id: origin.get('id') },
  }
}

function makeBucketOrigins(
  make: Maker,
  environment: Environment,
  buckets: ReadonlyMap<string, BucketMade>,
): readonly AwsCloudfrontDistributionOrigin[] {
  if (buckets.size === 0) return []
  const control = make.resource(
    'aws_cloudfront_origin_access_control',
    'buckets',
    {
      name: fullName(environment, 'buckets'),
      description: 'Signs requests to buckets',
      origin_access_control_origin_type: 's3',
      signing_behavior: 'always',
      signing_protocol: 'sigv4',
    },
    'Buckets stay private: CloudFront signs what it asks them for',
  )
  return [...buckets].map(([name, bucket]) => ({
    origin_id: bucketOrigin(name),
    domain_name: bucket.get('bucket_regional_domain_name'),
    origin_access_control_id: control.get('id'),
  }))
}

function makeBucketPolicies(make: Maker, distribution: Distribution, buckets: ReadonlyMap<string, BucketMade>): void {
  for (const [name, bucket] of buckets) {
    make.resource(
      'aws_s3_bucket_policy',
      name.replaceAll('-', '_').toLowerCase(),
      {
        bucket: bucket.get('id'),
        policy: policy(requireTls(bucket), {
          Sid: 'ThisDistribution',
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:GetObject',
          Resource: text`${bucket.get('arn')}/*`,
          Condition: { StringEquals: { 'aws:SourceArn': distribution.get('arn') } },
        }),
      },
      'This distribution reads, over TLS; another one, even of this account, does not',
    )
  }
}

/** In us-east-1 the certificate of the load balancer serves CloudFront too. */
function certificateOf(
  make: Maker,
  environment: Environment,
  balancer: LoadBalancer | undefined,
): Reference<string> | undefined {
  const domain = environment.edge?.domain
  if (domain === undefined || balancer?.certificate === undefined) return undefined
  if (environment.region.value === 'us-east-1') return balancer.certificate.arn
  return makeViewerCertificate(make, domain, balancer.certificate)
}

function makeRecords(
  make: Maker,
  domain: NonNullable<Edge['domain']>,
  zone: Made<ResourceAttributes['aws_route53_zone']>,
  distribution: Distribution,
): void {
  for (const type of ['A', 'AAAA']) {
    make.resource(
      'aws_route53_record',
      `site_${type.toLowerCase()}`,
      {
        zone_id: zone.get('zone_id'),
        name: domain,
        type,
        alias: {
          name: distribution.get('domain_name'),
          zone_id: distribution.get('hosted_zone_id'),
          evaluate_target_health: false,
        },
      },
      'The domain leads to CloudFront',
    )
  }
}
