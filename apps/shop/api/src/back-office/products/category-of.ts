import { problem, type Queries } from '@plinth/kit'
import type { Tables } from '../../tables.ts'

export interface CategoryRow {
  readonly id: number
  readonly name: string
}

export async function findCategory(queries: Queries<Tables>, slug: string): Promise<CategoryRow> {
  const category = await queries.kysely
    .selectFrom('categories')
    .select(['id', 'name'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (category === undefined) throw problem('back-office/unknown-category', { category: slug })
  return category
}

/** What a person may call a product, for the search: its tags, its category and the words of its slug. */
export function keywordsOf(
  { slug, tags }: { readonly slug: string; readonly tags: readonly string[] },
  category: CategoryRow,
): string {
  return [...tags, category.name, ...slug.split('-')].join(' ')
}
