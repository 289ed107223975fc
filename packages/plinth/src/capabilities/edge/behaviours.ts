import type { AwsCloudfrontDistributionArguments } from '#aws/types.gen.ts'
import type { Maker } from '#capabilities/maker.ts'
import { fullName } from '#capabilities/naming.ts'
import { cachePolicies, originRequestPolicies } from '#facts/cloudfront.ts'
import { decided, setting, type Reference, type Setting } from '#graph/value.ts'
import { invariant } from '#graph/invariant.ts'
import type { Edge, Environment, Route } from '#language/environment.ts'
import { makeHeaders } from './headers.ts'

interface Policies {
  readonly byOrigin: Reference<string> | undefined
  readonly headers: Reference<string>
}

const everyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']
const readMethods = ['GET', 'HEAD', 'OPTIONS']

/** Cache and header policies of our own, where those that AWS keeps do not fit. */
export function makePolicies(make: Maker, environment: Environment, edge: Edge): Policies {
  return {
    byOrigin: edge.routes.some(({ cache }) => cache.value === 'byOrigin') ? makeByOrigin(make, environment) : undefined,
    headers: makeHeaders(make, environment, edge.headers),
  }
}

function makeByOrigin(make: Maker, environment: Environment): Reference<string> {
  return make
    .resource(
      'aws_cloudfront_cache_policy',
      'by_origin',
      {
        name: fullName(environment, 'by-origin'),
        comment: 'As long as the origin says, and not at all when it says nothing',
        min_ttl: 0,
        default_ttl: decided(0, 'a page without a header is not cached, so a release is seen at once'),
        max_ttl: 31_536_000,
        parameters_in_cache_key_and_forwarded_to_origin: {
          enable_accept_encoding_brotli: true,
          enable_accept_encoding_gzip: true,
          cookies_config: { cookie_behavior: 'none' },
          headers_config: { header_behavior: 'none' },
          query_strings_config: { query_string_behavior: 'all' },
        },
      },
      'Services say how long an answer is good for; CloudFront believes them',
    )
    .get('id')
}

type Behaviours = Pick<
  AwsCloudfrontDistributionArguments,
  'default_cache_behavior' | 'ordered_cache_behavior' | 'default_root_object'
>

/** One behaviour for each route; the route for everything else is the default, wherever it stands in the list. */
export function makeBehaviours(edge: Edge, policies: Policies, originOf: (target: string) => string): Behaviours {
  const rest = edge.routes.find(({ path }) => isRest(path)) ?? edge.routes.at(-1)
  const behaviour = (route: Route) => behaviourOf(route, policies, originOf(route.to.to))
  invariant(rest !== undefined, 'an edge without routes')
  return {
    default_cache_behavior: behaviour(rest),
    ordered_cache_behavior: edge.routes
      .filter((route) => route !== rest)
      .map((route) => ({ path_pattern: route.path, ...behaviour(route) })),
    ...(originOf(rest.to.to).startsWith('bucket-') && { default_root_object: 'index.html' }),
  }
}

export function isRest(path: Setting<string>): boolean {
  return path.value === '/*'
}

function behaviourOf({ to, cache }: Route, policies: Policies, origin: string) {
  const toBucket = origin.startsWith('bucket-')
  return {
    target_origin_id: setting(origin, { from: 'declared', path: to.path }),
    viewer_protocol_policy: decided('redirect-to-https', 'nothing is served in the clear'),
    allowed_methods: cache.value === 'never' ? everyMethod : readMethods,
    cached_methods: ['GET', 'HEAD'],
    compress: decided(true, 'a third of the bytes for text'),
    cache_policy_id: cachePolicyOf(cache, policies),
    ...(!toBucket && {
      origin_request_policy_id: decided(
        originRequestPolicies.AllViewer,
        'services see what the visitor sent, host name included',
      ),
    }),
    response_headers_policy_id: policies.headers,
  }
}

function cachePolicyOf(cache: Route['cache'], { byOrigin }: Policies) {
  if (cache.value === 'byOrigin' && byOrigin !== undefined) return byOrigin
  const id = cache.value === 'never' ? cachePolicies.CachingDisabled : cachePolicies.CachingOptimized
  return setting<string>(id, cache.origin)
}
