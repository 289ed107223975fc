import { mapPage, pageOf } from '@plinth/kit'
import type { ShopHandler } from '../../handler.ts'
import { placeInList } from '../../place-in-list.ts'
import type { Services } from '../../services.ts'
import { containing } from '../containing.ts'
import { peopleRows, personOf } from './people-rows.ts'

export function listPeople({ database }: Pick<Services, 'database'>): ShopHandler<'listPeople'> {
  return async ({ query: { q = '', cursor, limit } }) => {
    const [after] = placeInList(cursor, ['text']) ?? []
    let rows = peopleRows(database)
      .where((where) => where.or([where('email', 'ilike', containing(q)), where('name', 'ilike', containing(q))]))
      .orderBy('email')
    if (after !== undefined) rows = rows.where('email', '>', after)
    const found = await rows.limit(limit + 1).execute()
    const page = pageOf(found, limit, ({ email }) => [email ?? ''])
    const { items, next } = mapPage(page, personOf)
    return { status: 200, body: { items: [...items], next } }
  }
}
