import { expect, test } from 'vitest'
import { conceptOf, conceptsIn } from './concept-of.ts'
import type { ConceptId } from './concept.ts'
import { concepts } from './concepts.ts'
import { tokensOf } from './tokens.ts'

test.for<readonly [string, ConceptId | undefined]>([
  ['ALB', 'load-balancer'],
  ['Application\nLoad Balancer', 'load-balancer'],
  ['Internet\nGateway', 'internet-gateway'],
  ['Internet', 'internet'],
  ['🌍 Internet Users', 'users'],
  ['Node 1 (t3.medium)', 'nodes'],
  ['RDS PostgreSQL\nMulti-AZ', 'database'],
  ['RDS Security Group', 'security-group'],
  ['SG: RDS', 'security-group'],
  ['Namespace: shop', 'namespace'],
  ['RDS Metrics', undefined],
  ['Frontend Pods', 'pods'],
  ['AWS Load Balancer\nController', 'addon-balancer'],
  ['ServiceAccount\naws-load-balancer-controller', 'service-account'],
  ['github-actions-role', 'role'],
  ['GitHub Actions', 'github'],
  ['Route 53', 'dns'],
  ['NAT Gateways x3', 'nat-gateway'],
  ['Private DB Subnets', 'isolated-subnets'],
  ['us-east-1', 'region'],
  ['us-east-1a\n10.0.0.0/20', 'zone'],
  ['exercises-service\nClusterIP', 'service'],
  ['CloudFront + WAF', 'cdn'],
  ['Kubernetes Add-ons', undefined],
  ['Magic box', undefined],
])('%s', ([label, concept]) => {
  expect(conceptOf(label)).toBe(concept)
})

test('every concept that a text speaks of, the longest words first', () => {
  expect(conceptsIn('Network Module\nVPC, Subnets, NAT')).toEqual(['vpc', 'module', 'vpc', 'subnet', 'nat-gateway'])
})

test('no two concepts claim the same words', () => {
  const claims = [...concepts.values()].flatMap(({ id, words }) =>
    words.map((word) => [tokensOf(word).join(' '), id] as const),
  )
  const first = new Map<string, ConceptId>()
  const twice = claims.filter(([word, id]) => (first.get(word) ?? first.set(word, id).get(word)) !== id)
  expect(twice).toEqual([])
})
