import { expect, test } from 'vitest'
import { fits, ruleFor } from './match-path.ts'

test.for([
  ['/api/*', '/api/', true],
  ['/api/*', '/api/a/b', true],
  ['/api/*', '/api', false],
  ['api/*', '/api/a', true],
  ['*.jpg', '/images/a.jpg', true],
  ['*.jpg', '/a.JPG', false],
  ['/a?.txt', '/ab.txt', true],
  ['/a?.txt', '/a.txt', false],
  ['/a.b', '/aXb', false],
  ['*', '/', true],
] as const)('pattern %s and path %s: %s', ([pattern, path, expected]) => {
  expect(fits(pattern, path)).toBe(expected)
})

const because = { resource: 'test/gitops/Ingress/shop' }
const rules = [
  { path: '/api/status', match: 'exact', service: 'status', drain: 30, because },
  { path: '/api', match: 'prefix', service: 'api', drain: 30, because },
  { path: '/', match: 'prefix', service: 'web', drain: 30, because },
] as const

test.for([
  ['/api/status', 'status'],
  ['/api/status/x', 'api'],
  ['/api', 'api'],
  ['/apis', 'web'],
  ['/', 'web'],
] as const)('the load balancer sends %s to %s', ([path, service]) => {
  expect(ruleFor(path, rules)?.service).toBe(service)
})
