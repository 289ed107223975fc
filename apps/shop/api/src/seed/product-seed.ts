import type { TaxClass } from '../pricing/tax.ts'

/** A product as its author writes it down; variants, article numbers and stock follow from it. */
export interface ProductSeed {
  readonly slug: string
  /** Begins the article numbers of its variants: `KI-01` gives `KI-01-SAGE`. */
  readonly code: string
  readonly name: string
  readonly summary: string
  /** Paragraphs. */
  readonly description: readonly string[]
  readonly details: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  /** Average of stars and number of votes. */
  readonly rating: readonly [average: number, count: number]
  /** Cents. */
  readonly price: number
  /** Cents before the reduction. */
  readonly compareAt?: number
  readonly grams: number
  /** By option, its values as slug to label, or as a list of slugs that label themselves. */
  readonly options?: Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>
  /** What a value adds to price and weight: `{ large: [1_200, 400] }`. */
  readonly extra?: Readonly<Record<string, readonly [cents: number, grams: number]>>
  /** Values that nothing is left of; `all` means the whole product. */
  readonly soldOut?: readonly string[]
  /** Days before the seeding on which it came into the shop. Default: 120. */
  readonly age?: number
}

export interface CategorySeed {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly taxClass: TaxClass
  readonly products: readonly ProductSeed[]
}
