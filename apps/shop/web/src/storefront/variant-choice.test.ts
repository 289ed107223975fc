import type { Product, Variant } from '@shop/contract'
import { describe, expect, it } from 'vitest'
import { choose, firstChoice, isBuyable, variantOf } from './variant-choice.ts'

function variant(colour: string, size: string, maxQuantity: number): Variant {
  const price = 2400
  const availability = maxQuantity === 0 ? 'out' : 'in-stock'
  return {
    sku: `${colour}-${size}`.toUpperCase(),
    name: '',
    picture: 'throw',
    options: { colour, size },
    price,
    compareAt: null,
    availability,
    maxQuantity,
  }
}

const throwBlanket: Pick<Product, 'options' | 'variants'> = {
  options: [],
  variants: [variant('sage', 's', 0), variant('sage', 'm', 3), variant('rust', 'm', 0), variant('rust', 'l', 2)],
}

describe('the choice of a variant', () => {
  it('starts with the first one that can be bought', () => {
    expect(firstChoice(throwBlanket)).toEqual({ colour: 'sage', size: 'm' })
  })

  it('follows to the nearest variant when a combination is not made', () => {
    expect(choose(throwBlanket, { colour: 'sage', size: 's' }, 'colour', 'rust')).toEqual({ colour: 'rust', size: 'm' })
    expect(choose(throwBlanket, { colour: 'sage', size: 'm' }, 'size', 'l')).toEqual({ colour: 'rust', size: 'l' })
  })

  it('knows which values are sold out as things stand', () => {
    const choice = { colour: 'rust', size: 'l' }
    expect(variantOf(throwBlanket, choice)?.maxQuantity).toBe(2)
    expect(isBuyable(throwBlanket, choice, 'size', 'm')).toBe(false)
    expect(isBuyable(throwBlanket, choice, 'size', 'l')).toBe(true)
  })
})
