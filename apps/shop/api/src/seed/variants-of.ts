import type { Picture, ProductOption } from '@shop/contract'
import { labelOf } from '../catalogue/facets.ts'
import type { ProductSeed } from './product-seed.ts'

export interface VariantSeed {
  readonly sku: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly price: number
  readonly compareAt: number | null
  readonly grams: number
  readonly stock: number
}

/** Options whose values can be seen in a picture. */
const visible = ['colour', 'material', 'finish']

export function optionsOf({ options = {} }: ProductSeed): readonly ProductOption[] {
  return Object.entries(options).map(([name, values]) => ({
    name,
    label: labelOf(name),
    values: isList(values)
      ? values.map((value) => ({ value, label: labelOf(value) }))
      : Object.entries(values).map(([value, label]) => ({ value, label })),
  }))
}

/** Every combination of the values, the last option changing fastest. */
export function variantsOf(product: ProductSeed): readonly VariantSeed[] {
  const options = optionsOf(product)
  const choices = options.reduce<readonly Readonly<Record<string, string>>[]>(
    (chosen, { name, values }) => chosen.flatMap((choice) => values.map(({ value }) => ({ ...choice, [name]: value }))),
    [{}],
  )
  return choices.map((choice) => {
    const values = Object.values(choice)
    const extras = values.map((value) => product.extra?.[value] ?? [0, 0])
    const extraCents = extras.reduce((sum, [cents]) => sum + cents, 0)
    const sku = [product.code, ...values].join('-').toUpperCase()
    return {
      sku,
      name: options.map(({ name, values: all }) => all.find(({ value }) => value === choice[name])?.label).join(', '),
      options: choice,
      price: product.price + extraCents,
      compareAt: product.compareAt === undefined ? null : product.compareAt + extraCents,
      grams: product.grams + extras.reduce((sum, [, grams]) => sum + grams, 0),
      stock: isSoldOut(product, values) ? 0 : stockOf(sku),
    }
  })
}

/** One picture for each value that can be seen, otherwise a single one. */
export function picturesOf(product: ProductSeed): readonly Picture[] {
  const option = optionsOf(product).find(({ name }) => visible.includes(name))
  if (option === undefined) return [{ name: product.slug, alt: product.name }]
  return option.values.map(({ value, label }) => ({
    name: `${product.slug}-${value}`,
    alt: `${product.name} in ${label.toLowerCase()}`,
  }))
}

function isSoldOut({ soldOut = [] }: ProductSeed, values: readonly string[]): boolean {
  return soldOut.includes('all') || values.some((value) => soldOut.includes(value))
}

/** From 4 to 63, the same for the same article number: some are nearly gone, as on any shelf. */
function stockOf(sku: string): number {
  let hash = 7
  for (const character of sku) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return 4 + (hash % 60)
}

function isList(values: readonly string[] | Readonly<Record<string, string>>): values is readonly string[] {
  return Array.isArray(values)
}
