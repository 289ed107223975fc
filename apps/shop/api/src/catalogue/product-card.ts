import type { Availability, Picture, ProductCard } from '@shop/contract'

/** How many left count as few. */
const few = 5

export interface CardRow {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly category_slug: string
  readonly category_name: string
  readonly picture: Picture
  readonly price_from: number
  readonly price_to: number
  readonly available: number
  readonly tags: readonly string[]
  /** `numeric`, so a text. */
  readonly rating_average: string
  readonly rating_count: number
}

export function cardOf(row: CardRow): ProductCard {
  return {
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    category: { slug: row.category_slug, name: row.category_name },
    picture: row.picture,
    price: { from: row.price_from, to: row.price_to },
    availability: availabilityOf(row.available),
    tags: [...row.tags],
    rating: { average: Number(row.rating_average), count: row.rating_count },
  }
}

export function availabilityOf(available: number): Availability {
  if (available <= 0) return 'out'
  return available <= few ? 'low' : 'in-stock'
}

/** The columns of `CardRow`, of products `p` in their categories `c` with the sums `sums`. */
export const cardColumns = `p.id, p.slug, p.name, p.summary, c.slug as category_slug, c.name as category_name,
  p.pictures -> 0 as picture, sums.price_from, sums.price_to, sums.available, p.tags, p.rating_average, p.rating_count`

/** Prices and stock of a product over all its variants, whatever was searched for. */
export const sumsOfVariants = `lateral (
    select min(v.price) as price_from, max(v.price) as price_to, sum(s.available)::bigint as available,
      sum(s.sold)::bigint as sold
    from variants v join stock s on s.variant_id = v.id
    where v.product_id = p.id and v.active
  ) as sums`
