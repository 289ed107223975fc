import { expect, it } from 'vitest'
import { decided } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { promotedFrom, promotionOrder } from './promotion.ts'

function environments(names: Readonly<Record<string, boolean>>): readonly Environment[] {
  return Object.entries(names).map(([name, approval]) => ({
    ...smallEnvironment(),
    name,
    approval: decided(approval, 'as the test needs it'),
  }))
}

it('goes from what asks nobody to what is called production', () => {
  const all = environments({ production: true, staging: true, dev: false })
  expect(promotionOrder(all).map(({ name }) => name)).toEqual(['dev', 'staging', 'production'])
})

it('does not depend on the order of declarations', () => {
  const names = { demo: true, eu: true, production: true }
  const backwards = Object.fromEntries(Object.entries(names).reverse())
  const order = promotionOrder(environments(names)).map(({ name }) => name)
  expect(promotionOrder(environments(backwards)).map(({ name }) => name)).toEqual(order)
})

it('takes images from the environment before', () => {
  const all = environments({ production: true, staging: true, dev: false })
  expect(all.map((environment) => promotedFrom(environment, all)?.name)).toEqual(['staging', 'dev', undefined])
})
