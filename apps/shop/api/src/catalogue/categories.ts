import { statement, type Queryable } from '@plinth/kit'
import type { Category } from '@shop/contract'

const all = statement<Category>(
  'categories',
  `select c.slug, c.name, c.description, count(p.id) as products
   from categories c left join products p on p.category_id = c.id and p.published
   group by c.id order by c.position, c.id`,
)

/** In the order of the navigation, with the number of products that are shown. */
export function findCategories(database: Queryable): Promise<readonly Category[]> {
  return database.rows(all, [])
}
