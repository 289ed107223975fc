import { statement, type Queryable } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { during } from './during.ts'
import { findCategories } from './categories.ts'
import { searchQueryOf, wordsOf } from './search-text.ts'

/** Words first; a name that merely looks similar comes after them, for the finger that slipped. */
const suggested = statement<{ slug: string; name: string }, [query: string, text: string]>(
  'products-suggested',
  `select slug, name from products
   where published and (document @@ to_tsquery('english', $1) or lower(name) % $2 or $2 <% lower(name))
   order by document @@ to_tsquery('english', $1) desc, word_similarity($2, lower(name)) desc, rating_count desc, id
   limit 6`,
)

export function suggestSearches({
  caches,
  database,
}: Pick<Services, 'caches' | 'database'>): ShopHandler<'suggestSearches'> {
  return async ({ query }) => {
    const words = wordsOf(query.q)
    const load = (loading: AbortSignal) => readSuggestions(during(loading, database), words)
    const found = await caches.listings.get(`suggest:${words.join(' ')}`, load)
    return { status: 200, body: found ?? { products: [], categories: [] } }
  }
}

async function readSuggestions(database: Queryable, words: readonly string[]) {
  const query = searchQueryOf(words)
  if (query === undefined) return { products: [], categories: [] }
  const products = await database.rows(suggested, [query, words.join(' ')])
  const categories = await findCategories(database)
  const isMeant = (name: string): boolean => words.every((word) => wordsOf(name).some((each) => each.startsWith(word)))
  return { products: [...products], categories: categories.filter(({ name }) => isMeant(name)) }
}
