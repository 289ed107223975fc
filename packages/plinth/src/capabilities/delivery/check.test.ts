import { expect, test } from 'vitest'
import { github } from '#language/words/github.ts'
import { saidBy, type Case } from '#testing/said.ts'
import { checkDelivery } from './check.ts'

const cases: readonly Case[] = [
  ['nothing is delivered', {}, []],
  [
    'trust by number',
    { delivery: github({ repository: 'acme/shop', ids: { owner: '9919', repository: '804617312' } }) },
    [],
  ],
  [
    'trust by name',
    { delivery: github({ repository: 'acme/shop' }) },
    ['delivery/trust-by-name at delivery.repository'],
  ],
]

test.for(cases)('%s', ([, change, findings]) => {
  expect(saidBy(checkDelivery, change)).toEqual(findings)
})
