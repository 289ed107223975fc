import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filtersFrom, productQuery, searchOf, sorts, toggled, type Filters } from './filters.ts'

const nothing = filtersFrom('')

const filters: fc.Arbitrary<Filters> = fc.record({
  q: fc.stringMatching(/^[a-z]{0,8}$/),
  sort: fc.constantFrom(...(Object.keys(sorts) as (keyof typeof sorts)[])),
  minPrice: fc.option(fc.nat(100_000), { nil: undefined }),
  maxPrice: fc.option(fc.nat(100_000), { nil: undefined }),
  inStock: fc.boolean(),
  options: fc.uniqueArray(fc.constantFrom('colour:black', 'colour:sage', 'size:m')),
})

describe('filters in the address', () => {
  it('asks for nothing by default', () => {
    expect(searchOf(nothing)).toBe('')
    expect(productQuery(nothing, undefined)).toEqual({ sort: 'relevance' })
  })

  it('reads as a person would write it', () => {
    const chosen = { ...nothing, q: 'mug', inStock: true, options: ['colour:black', 'size:m'] }
    expect(searchOf(chosen)).toBe('?q=mug&inStock=true&options=colour:black,size:m')
    expect(productQuery(chosen, 'tableware')).toEqual({
      sort: 'relevance',
      q: 'mug',
      category: 'tableware',
      inStock: true,
      options: 'colour:black,size:m',
    })
  })

  it('leaves out what makes no sense', () => {
    expect(filtersFrom('?sort=magic&minPrice=-4&options=<script>,colour:black')).toEqual({
      ...nothing,
      options: ['colour:black'],
    })
  })

  it('chooses and drops an option', () => {
    const chosen = toggled(nothing, 'colour:black')
    expect(chosen.options).toEqual(['colour:black'])
    expect(toggled(chosen, 'colour:black')).toEqual(nothing)
  })

  it('comes back from the address as it went in', () => {
    fc.assert(
      fc.property(filters, (wanted) => {
        expect(filtersFrom(searchOf(wanted))).toEqual(wanted)
      }),
    )
  })
})
