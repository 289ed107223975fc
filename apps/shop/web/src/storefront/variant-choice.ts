import type { Product, Variant } from '@shop/contract'

/** Option to value: `{ colour: 'black' }`. */
export type Choice = Readonly<Record<string, string>>

type Choosable = Pick<Product, 'options' | 'variants'>

/** What is chosen when the page opens: the first variant that can be bought. */
export function firstChoice({ variants }: Choosable): Choice {
  const buyable = variants.find(({ maxQuantity }) => maxQuantity > 0)
  return (buyable ?? variants[0])?.options ?? {}
}

export function variantOf({ variants }: Choosable, choice: Choice): Variant | undefined {
  return variants.find(({ options }) => Object.entries(options).every(([name, value]) => choice[name] === value))
}

/** Takes the new value; where that combination is not made, the rest follows to the nearest one that is. */
export function choose(product: Choosable, choice: Choice, name: string, value: string): Choice {
  const wanted = { ...choice, [name]: value }
  if (variantOf(product, wanted) !== undefined) return wanted
  const others = product.variants.filter(({ options }) => options[name] === value)
  const agreement = ({ options }: Variant): number =>
    Object.entries(options).filter(([key, one]) => wanted[key] === one).length
  return others.toSorted((a, b) => agreement(b) - agreement(a))[0]?.options ?? wanted
}

/** Whether this value can be bought with everything else as it is chosen. */
export function isBuyable(product: Choosable, choice: Choice, name: string, value: string): boolean {
  return (variantOf(product, { ...choice, [name]: value })?.maxQuantity ?? 0) > 0
}
