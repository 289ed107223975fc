import { auditTrail, pageOf } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import { placeInList } from '../place-in-list.ts'
import type { Services } from '../services.ts'

/** Who did what. `object` is a type, or a type and an id: `product`, `product/enamel-mug`. */
export function listAudit({ database }: Pick<Services, 'database'>): ShopHandler<'listAudit'> {
  return async ({ query: { who, object, cursor, limit } }) => {
    const [beforeId] = placeInList(cursor, ['integer']) ?? []
    const entries = await auditTrail(database, {
      limit: limit + 1,
      ...(who !== undefined && { who }),
      ...(object !== undefined && { object: objectOf(object) }),
      ...(beforeId !== undefined && { beforeId }),
    })
    const { items, next } = pageOf(entries, limit, ({ id }) => [id])
    return {
      status: 200,
      body: {
        items: items.map(({ id, at, who: by, action, objectType, objectId, before, after }) => ({
          ...{ id: String(id), who: by, action, before, after },
          at: at.toISOString(),
          object: `${objectType}/${objectId}`,
        })),
        next,
      },
    }
  }
}

function objectOf(text: string): { readonly type: string; readonly id?: string } {
  const slash = text.indexOf('/')
  return slash === -1 ? { type: text } : { type: text.slice(0, slash), id: text.slice(slash + 1) }
}
