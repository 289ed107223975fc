import { expect, test } from 'vitest'
import { catalogue } from '#diagnostics/catalogue.ts'
import { arrowRules } from './arrows.ts'
import { canFlow } from './flows.ts'
import { placementRules } from './placement.ts'

test.for([...placementRules, ...arrowRules])('$code says where it is written', ({ code, source }) => {
  expect(catalogue[code].message).toBeDefined()
  expect(source).toMatch(/"[A-Z].+"|outside/)
})

test('no rule forbids what another allows: an arrow rule never joins a thing with itself', () => {
  for (const { from, to } of arrowRules) expect(from.filter((concept) => to.includes(concept))).toEqual([])
})

test.for([
  ['users', 'cdn', true],
  ['cdn', 'load-balancer', true],
  ['nodes', 'database', true],
  ['role', 'bucket', true],
  ['oidc', 'role', true],
  ['database', 'database', true],
  ['database', 'load-balancer', false],
  ['bucket', 'dns', false],
  ['role', 'role', false],
  ['security-group', 'network-policy', false],
  ['role', 'security-group', false],
] as const)('from %s to %s something can go: %s', ([from, to, can]) => {
  expect(canFlow(from, to)).toBe(can)
})
