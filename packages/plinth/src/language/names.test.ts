import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { camelToKebab, environmentVariable, shorten } from './names.ts'

test('names in kebab-case, however they were written', () => {
  expect(['orderHistory', 'order-history', 'HTTPServer', 'web2'].map(camelToKebab)).toEqual([
    'order-history',
    'order-history',
    'http-server',
    'web2',
  ])
  expect(environmentVariable('order-history')).toBe('ORDER_HISTORY')
})

describe('shorten', () => {
  test('leaves what fits', () => expect(shorten('shop-demo', 32)).toBe('shop-demo'))

  test('keeps the start, and keeps long names apart', () => {
    const [a, b] = ['ecommerce-platform-production-load-a', 'ecommerce-platform-production-load-b'].map((name) =>
      shorten(name, 32),
    )
    expect(a).toMatch(/^ecommerce-platform-produ/)
    expect(a).not.toBe(b)
  })

  test('always fits, and ends in a letter or a digit', () => {
    const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,120}[a-z0-9]$/)
    fc.assert(
      fc.property(
        names,
        fc.integer({ min: 20, max: 64 }),
        (name, limit) => shorten(name, limit).length <= limit && /[a-z0-9]$/.test(shorten(name, limit)),
      ),
    )
  })
})
