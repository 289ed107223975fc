import { exportPersonalData } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { shopPersonalData } from './personal-data.ts'
import { ownIdOf } from './signed-in.ts'

export function exportAccount({ database, now }: Pick<Services, 'database' | 'now'>): ShopHandler<'exportAccount'> {
  return async (call) => {
    const id = ownIdOf(call)
    const tables = await database.transaction((transaction) => exportPersonalData(transaction, shopPersonalData, id), {
      signal: call.signal,
      isolation: 'repeatable read',
    })
    const data = Object.fromEntries(tables.map(({ table, ...rest }) => [table, rest]))
    const headers = { 'content-disposition': 'attachment; filename="my-data.json"' }
    return { status: 200, headers, body: { exportedAt: now().toISOString(), data } }
  }
}
