import type { Picture, ProductOption } from '@shop/contract'
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { TaxClass } from '../pricing/tax.ts'

interface Categories {
  readonly id: GeneratedAlways<number>
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly position: number
}

export interface ProductDetail {
  readonly label: string
  readonly value: string
}

interface Products {
  readonly id: GeneratedAlways<number>
  readonly slug: string
  readonly category_id: number
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly details: JSONColumnType<readonly ProductDetail[]>
  readonly pictures: JSONColumnType<readonly Picture[]>
  readonly options: JSONColumnType<readonly ProductOption[]>
  readonly tags: Generated<readonly string[]>
  readonly keywords: string
  readonly tax_class: TaxClass
  /** `numeric`, so a text: `4.60`. */
  readonly rating_average: ColumnType<string, number | undefined, number>
  readonly rating_count: Generated<number>
  readonly published: Generated<boolean>
  readonly version: Generated<number>
  readonly created_at: Generated<Date>
  readonly updated_at: Generated<Date>
  readonly document: GeneratedAlways<string>
}

interface Variants {
  readonly id: GeneratedAlways<number>
  readonly product_id: number
  readonly sku: string
  readonly name: string
  readonly options: JSONColumnType<Readonly<Record<string, string>>>
  readonly price: number
  readonly compare_at: number | null
  readonly grams: number
  readonly position: Generated<number>
  readonly active: Generated<boolean>
  readonly version: Generated<number>
}

interface Stock {
  readonly variant_id: number
  readonly received: Generated<number>
  readonly reserved: Generated<number>
  readonly sold: Generated<number>
  /** received − reserved − sold */
  readonly available: GeneratedAlways<number>
  readonly version: Generated<number>
}

export interface CatalogueTables {
  readonly categories: Categories
  readonly products: Products
  readonly variants: Variants
  readonly stock: Stock
}
