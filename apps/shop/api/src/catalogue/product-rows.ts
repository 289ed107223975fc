import { pageOf, statement, type Page, type Queryable, type Statement } from '@plinth/kit'
import type { ProductSort } from '@shop/contract'
import { foreignCursor, placeInList } from '../place-in-list.ts'
import { matchingVariants, valuesOf, type FilterValues } from './matching-variants.ts'
import { cardColumns, sumsOfVariants, type CardRow } from './product-card.ts'
import type { ProductFilter, ProductList } from './product-filter.ts'

interface SortedRow extends CardRow {
  readonly sort_key: number | string
}

interface Order {
  readonly key: string
  readonly direction: 'asc' | 'desc'
  readonly type: 'number' | 'string'
}

const byName: Order = { key: 'lower(p.name)', direction: 'asc', type: 'string' }

/** What sells and is talked about. */
const popularity = '(sums.sold + p.rating_count)::float8'

const orders: Readonly<Record<ProductSort, Order>> = {
  relevance: {
    // As good as equal hits are sorted by what people like: a rank is rough, so two digits of it count.
    key: `case when $1::text is null then ${popularity}
      else round(ts_rank_cd(p.document, to_tsquery('english', $1), 1)::numeric, 2)::float8 * 1000000 + ${popularity} end`,
    direction: 'desc',
    type: 'number',
  },
  newest: { key: 'extract(epoch from p.created_at)::float8', direction: 'desc', type: 'number' },
  'price-ascending': { key: 'sums.price_from::float8', direction: 'asc', type: 'number' },
  'price-descending': { key: 'sums.price_from::float8', direction: 'desc', type: 'number' },
  name: byName,
  rating: { key: 'p.rating_average::float8', direction: 'desc', type: 'number' },
}

type PageValues = [...FilterValues, key: number | string | null, id: number | null, limit: number]

/** One statement for each way of sorting, so that the server can keep the plan of each. */
const pageOfProducts = Object.fromEntries(
  Object.entries(orders).map(([sort, { key, direction, type }]) => [
    sort,
    statement<SortedRow, PageValues>(
      `products-by-${sort}`,
      `with ${matchingVariants}
       select * from (
         select ${cardColumns}, ${key} as sort_key
         from products p join categories c on c.id = p.category_id cross join ${sumsOfVariants}
         where p.id in (
           select product_id from found where in_category and in_price and in_stock and misses is null
         )
       ) as listed
       where $8::bigint is null
         or (sort_key, id) ${direction === 'asc' ? '>' : '<'} ($7::${type === 'number' ? 'float8' : 'text'}, $8::bigint)
       order by sort_key ${direction}, id ${direction}
       limit $9`,
    ),
  ]),
) as Readonly<Record<ProductSort, Statement<SortedRow, PageValues>>>

/** One page of the products that pass the filter. */
export async function findProducts(database: Queryable, list: ProductList): Promise<Page<CardRow>> {
  const { sort, limit } = list
  const [, key = null, id = null] = readListCursor(list) ?? []
  const rows = await database.rows(pageOfProducts[sort], [...valuesOf(list.filter), key, id, limit + 1])
  return pageOf(rows, limit, (row) => [sort, row.sort_key, row.id])
}

/** The sort is part of the cursor: a page by price does not go on from a place in the alphabet. */
function readListCursor({ cursor, sort }: ProductList) {
  const place = placeInList(cursor, ['text', orders[sort].type === 'number' ? 'number' : 'text', 'integer'])
  if (place !== undefined && place[0] !== sort) throw foreignCursor()
  return place
}

const related = statement<CardRow, [slug: string, limit: number]>(
  'products-related',
  `with this as (select id, category_id, tags from products where slug = $1 and published)
   select ${cardColumns}
   from this, products p join categories c on c.id = p.category_id cross join ${sumsOfVariants}
   where p.published and p.id <> this.id and sums.price_from is not null
     and (p.category_id = this.category_id or p.tags && this.tags)
   order by (sums.available > 0) desc,
     cardinality(array(select unnest(p.tags) intersect select unnest(this.tags))) * 2
       + (p.category_id = this.category_id)::int desc,
     sums.sold + p.rating_count desc, p.id
   limit $2`,
)

/** What shares tags or the shelf with a product: what can be bought first, then what has most in common. */
export function findRelatedProducts(database: Queryable, slug: string, limit: number): Promise<readonly CardRow[]> {
  return database.rows(related, [slug, limit])
}

const exists = statement<{ found: boolean }, FilterValues>(
  'products-found',
  `with ${matchingVariants} select exists (select from found) as found`,
)

/** Whether the text of the search finds anything at all, before it is narrowed down. */
export async function findsAnything(database: Queryable, filter: ProductFilter): Promise<boolean> {
  const [row] = await database.rows(exists, valuesOf(filter))
  return row?.found ?? false
}
