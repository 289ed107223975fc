import { Product, Sku, Slug } from '@shop/contract'
import { describe, expect, test } from 'vitest'
import { categories } from './products/index.ts'
import { optionsOf, picturesOf, variantsOf } from './variants-of.ts'

const products = categories.flatMap((category) => category.products)

describe('the seed of the catalogue', () => {
  test('has about sixty products in eight categories', () => {
    expect(categories).toHaveLength(8)
    expect(products.length).toBeGreaterThanOrEqual(58)
  })

  test('names nothing twice', () => {
    const skus = products.flatMap(variantsOf).map(({ sku }) => sku)
    const slugs = products.map(({ slug }) => slug)
    expect(new Set(skus).size).toBe(skus.length)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  test.each(products)('$slug can be sold', (product) => {
    Slug.parse(product.slug)
    Product.shape.options.parse(optionsOf(product))
    for (const { name } of picturesOf(product)) Slug.parse(name)
    for (const variant of variantsOf(product)) {
      Sku.parse(variant.sku)
      expect(variant.price).toBeGreaterThan(0)
      if (variant.compareAt !== null) expect(variant.compareAt).toBeGreaterThan(variant.price)
    }
    for (const value of Object.keys(product.extra ?? {})) {
      expect(optionsOf(product).flatMap(({ values }) => values.map((each) => each.value))).toContain(value)
    }
  })

  test('a skillet costs and weighs more when it is larger', () => {
    const skillet = products.filter(({ slug }) => slug === 'cast-iron-skillet').flatMap(variantsOf)
    expect(skillet.map(({ sku, name, price, grams }) => [sku, name, price, grams])).toEqual([
      ['KI-02-SMALL', '20 cm', 8_900, 1_900],
      ['KI-02-MEDIUM', '26 cm', 11_500, 2_600],
      ['KI-02-LARGE', '30 cm', 13_300, 3_200],
    ])
  })

  test('a sold-out colour has no stock, the others have some', () => {
    const kettle = products.filter(({ slug }) => slug === 'enamel-kettle').flatMap(variantsOf)
    expect(kettle.map(({ stock }) => stock > 0)).toEqual([true, true, true, false])
  })
})
