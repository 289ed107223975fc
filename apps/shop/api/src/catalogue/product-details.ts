import { statement, type Queryable } from '@plinth/kit'
import { mostOfOne, type Picture, type Product, type ProductOption } from '@shop/contract'
import { availabilityOf, cardColumns, cardOf, sumsOfVariants, type CardRow } from './product-card.ts'
import type { ProductDetail } from './tables.ts'

interface VariantRow {
  readonly sku: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly price: number
  readonly compareAt: number | null
  readonly available: number
}

interface ProductRow extends CardRow {
  readonly description: string
  readonly details: readonly ProductDetail[]
  readonly pictures: readonly Picture[]
  readonly options: readonly ProductOption[]
  readonly variants: readonly VariantRow[]
}

const bySlug = statement<ProductRow, [slug: string]>(
  'product-by-slug',
  `select ${cardColumns}, p.description, p.details, p.pictures, p.options,
     (
       select json_agg(json_build_object('sku', v.sku, 'name', v.name, 'options', v.options, 'price', v.price,
         'compareAt', v.compare_at, 'available', s.available) order by v.position, v.id)
       from variants v join stock s on s.variant_id = v.id
       where v.product_id = p.id and v.active
     ) as variants
   from products p join categories c on c.id = p.category_id cross join ${sumsOfVariants}
   where p.slug = $1 and p.published and sums.price_from is not null`,
)

/** Undefined when there is no such product, or none that is shown. */
export async function tryFindProduct(database: Queryable, slug: string): Promise<Product | undefined> {
  const [row] = await database.rows(bySlug, [slug])
  return row === undefined ? undefined : productOf(row)
}

function productOf(row: ProductRow): Product {
  return {
    ...cardOf(row),
    currency: 'USD',
    description: row.description,
    details: [...row.details],
    pictures: [...row.pictures],
    options: [...row.options],
    variants: row.variants.map(({ available, ...variant }) => ({
      ...variant,
      picture: pictureOf(row, variant.options),
      availability: availabilityOf(available),
      maxQuantity: Math.min(available, mostOfOne),
    })),
  }
}

/** The picture whose name ends with a chosen value, such as the colour; otherwise the first one. */
export function pictureOf(
  { slug, pictures }: { readonly slug: string; readonly pictures: readonly Picture[] },
  options: Readonly<Record<string, string>>,
): string {
  const names = pictures.map(({ name }) => name)
  const shown = Object.values(options).find((value) => names.includes(`${slug}-${value}`))
  return shown === undefined ? (names[0] ?? slug) : `${slug}-${shown}`
}
