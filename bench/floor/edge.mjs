// @ts-check
/** The way in: a path of the Ingress and a behaviour of the CDN for each service. */
import { block, nested, raw, yaml } from './text.mjs'

/** @param {readonly import('./services.mjs').Service[]} services */
export function ingress(services) {
  const prefix = 'alb.ingress.kubernetes.io'
  const paths = services.map(({ slug, team }) => ({
    path: `/${team}/${slug}`,
    pathType: 'Prefix',
    backend: { service: { name: slug, port: { name: 'http' } } },
  }))
  return yaml([
    'What the load balancer does with a request; the controller makes the load balancer from it',
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: 'bench',
        namespace: 'bench',
        labels: { 'app.kubernetes.io/part-of': 'bench' },
        annotations: {
          [`${prefix}/listen-ports`]: '[{"HTTPS": 443}]',
          [`${prefix}/load-balancer-name`]: 'bench-production',
          [`${prefix}/scheme`]: 'internal',
          [`${prefix}/target-type`]: 'ip',
        },
      },
      spec: { ingressClassName: 'bench', tls: [{ hosts: ['bench.example.com'] }], rules: [{ http: { paths } }] },
    },
  ])
}

/** @param {readonly import('./services.mjs').Service[]} services */
export function edgeBlocks(services) {
  const behaviour = {
    target_origin_id: 'load-balancer',
    viewer_protocol_policy: 'redirect-to-https',
    allowed_methods: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
    cached_methods: ['GET', 'HEAD'],
    compress: true,
    cache_policy_id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    origin_request_policy_id: '216adef6-5c7f-47e4-b989-5492eafa07d3',
    response_headers_policy_id: raw('aws_cloudfront_response_headers_policy.security.id'),
  }
  return block(
    'resource "aws_cloudfront_distribution" "main"',
    {
      enabled: true,
      comment: 'bench production',
      http_version: 'http2and3',
      is_ipv6_enabled: true,
      price_class: 'PriceClass_100',
      aliases: ['bench.example.com'],
      default_cache_behavior: nested(behaviour),
      ordered_cache_behavior: nested(
        ...services.map(({ slug, team }) => ({ path_pattern: `/${team}/${slug}/*`, ...behaviour })),
      ),
      origin: nested({ domain_name: raw('data.aws_lb.ingress.dns_name'), origin_id: 'load-balancer' }),
      restrictions: nested({ geo_restriction: nested({ restriction_type: 'none' }) }),
      viewer_certificate: nested({ ssl_support_method: 'sni-only', minimum_protocol_version: 'TLSv1.2_2021' }),
    },
    'The one public door: everything that visitors ask for comes through here',
  )
}
