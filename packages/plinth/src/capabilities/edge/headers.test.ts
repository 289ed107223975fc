import { expect, test } from 'vitest'
import { valueAt } from '#capabilities/testing/cluster-objects.ts'
import { Maker } from '#capabilities/maker.ts'
import { GraphBuilder } from '#graph/graph.ts'
import { cdn } from '#language/words/cdn.ts'
import type { HeadersInput } from '#language/words/headers.ts'
import { service } from '#language/words/service.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { makeHeaders } from './headers.ts'

function policyOf(headers: HeadersInput): unknown {
  const web = service({ path: 'apps/web', port: 8080 })
  const environment = smallEnvironment({
    resources: { web },
    edge: cdn({ routes: [{ path: '/*', to: web }], headers }),
  })
  if (environment.edge === undefined) throw new Error('it has an edge')
  const graph = new GraphBuilder()
  const place = { environment: 'test', layer: 'edge', file: 'cdn', capability: 'edge', path: ['edge'] } as const
  makeHeaders(new Maker(graph, place), environment, environment.edge.headers)
  return graph.build().resources[0]?.args
}

const security = 'security_headers_config'

test('what is said replaces the default, and what is not said keeps it', () => {
  const policy = policyOf({ contentSecurityPolicy: { 'default-src': ["'self'", 'https://cdn.example.com'] } })
  expect(valueAt(policy, `${security}.content_security_policy.content_security_policy`)).toBe(
    "default-src 'self' https://cdn.example.com",
  )
  expect(valueAt(policy, `${security}.frame_options.frame_option`)).toBe('DENY')
})

test('a directive without sources stands alone', () => {
  const policy = policyOf({ contentSecurityPolicy: { 'default-src': ["'self'"], 'upgrade-insecure-requests': [] } })
  expect(valueAt(policy, `${security}.content_security_policy.content_security_policy`)).toBe(
    "default-src 'self'; upgrade-insecure-requests",
  )
})

test('an empty policy and an empty list of features make no header: CloudFront takes none without a value', () => {
  const policy = policyOf({ contentSecurityPolicy: {}, deniedFeatures: [] })
  expect(valueAt(policy, `${security}.content_security_policy`)).toBeUndefined()
  const items = valueAt(policy, 'custom_headers_config.items') as readonly { readonly header: string }[]
  expect(items.map(({ header }) => header)).toEqual(['cross-origin-opener-policy', 'cross-origin-resource-policy'])
})
