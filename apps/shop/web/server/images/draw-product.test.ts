import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawProduct, widths } from './draw-product.ts'
import { motifs } from './motifs/index.ts'

const slugs = fc
  .array(fc.constantFrom('oak', 'sage', 'stoneware', 'mug', 'lamp', 'throw', 'set', 'zyx', '0042', 'rust'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join('-'))

describe('the picture of a product', () => {
  it('is the same bytes each time', () => {
    fc.assert(fc.property(slugs, (slug) => drawProduct(slug, 480) === drawProduct(slug, 480)))
  })

  it('is the same drawing at every width', () => {
    const drawings = widths.map((width) => drawProduct('oak-stool', width).replace(/width="\d+" height="\d+"/, ''))
    expect(new Set(drawings).size).toBe(1)
  })

  it('keeps its shape in every colour', () => {
    const shapes = (name: string) => drawProduct(name, 480).replaceAll(/#[0-9a-f]{6}|-[0-9a-f]{6}/g, '')
    expect(shapes('stoneware-mug-sage')).toBe(shapes('stoneware-mug-rust'))
    expect(drawProduct('stoneware-mug-sage', 480)).not.toBe(drawProduct('stoneware-mug-rust', 480))
  })

  it.each(Object.entries(motifs))(
    'of kind %s is complete, and holds nothing that the security policy refuses',
    (_, { words }) => {
      const picture = drawProduct(`sage-${words[0]}`, 800)
      expect(picture).not.toMatch(/NaN|undefined|style=|<style|<script|Infinity/)
      const defined = new Set([...picture.matchAll(/id="([^"]+)"/g)].map(([, id]) => id))
      const used = [...picture.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
      expect(picture.length).toBeLessThan(20_000)
    },
  )
})
