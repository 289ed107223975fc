import type { ProductFilter } from './product-filter.ts'

/**
 * All variants that the text of the search finds, each with what it satisfies of the filter. A product is in the list
 * if one of its variants satisfies everything: a black mug of size m, not a black one and another one of size m.
 * `misses` names the chosen options that a variant does not have: facets leave their own option out of the question.
 */
export const matchingVariants = `found as (
  select p.id as product_id, p.category_id, v.price, v.options, s.available,
    ($2::text is null or c.slug = $2) as in_category,
    (v.price >= coalesce($3::bigint, 0) and v.price <= coalesce($4::bigint, 9007199254740991)) as in_price,
    (not $6::boolean or s.available > 0) as in_stock,
    (
      select array_agg(choice.key) from jsonb_each($5::jsonb) as choice
      where not coalesce(choice.value ? (v.options ->> choice.key), false)
    ) as misses
  from products p
    join categories c on c.id = p.category_id
    join variants v on v.product_id = p.id and v.active
    join stock s on s.variant_id = v.id
  where p.published and ($1::text is null or p.document @@ to_tsquery('english', $1))
)`

export type FilterValues = [
  search: string | null,
  category: string | null,
  minPrice: number | null,
  maxPrice: number | null,
  options: string,
  inStock: boolean,
]

export function valuesOf(filter: ProductFilter): FilterValues {
  return [
    filter.search ?? null,
    filter.category ?? null,
    filter.minPrice ?? null,
    filter.maxPrice ?? null,
    JSON.stringify(filter.options),
    filter.inStock,
  ]
}
