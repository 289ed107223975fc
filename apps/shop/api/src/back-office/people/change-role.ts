import { audit, etagOf, problem, type Transaction } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import type { Tables } from '../../tables.ts'
import { requireSeen } from '../require-seen.ts'
import { whoOf } from '../who-of.ts'
import { peopleRows, personOf } from './people-rows.ts'

/** A new role counts from the next sign-in on, so all sessions of the account end. */
export function changeRole({ database, sessions }: Pick<Services, 'database' | 'sessions'>): ShopHandler<'changeRole'> {
  return async ({ params: { id }, body: { role }, ifMatch, who }) => {
    const person = await database.transaction(async (transaction) => {
      const admins = await lockedAdmins(transaction)
      const { kysely } = transaction
      const row = await kysely.selectFrom('users').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (row === undefined || row.erased_at !== null) throw problem('back-office/unknown-person')
      requireSeen(ifMatch, row.version)
      if (role !== 'admin' && admins.length === 1 && admins.includes(id)) throw problem('back-office/last-admin')
      await kysely
        .updateTable('users')
        .set({ role, version: sql`version + 1` })
        .where('id', '=', id)
        .execute()
      const states = { before: { role: row.role }, after: { role } }
      await audit(transaction, { who: whoOf(who), action: 'account.role', object: { type: 'account', id }, ...states })
      return personOf(await peopleRows(transaction).where('users.id', '=', id).executeTakeFirstOrThrow())
    })
    await sessions.endAll(id)
    return { status: 200, headers: { etag: etagOf(person.version) }, body: person }
  }
}

/** Locked, so that two administrators cannot take the role from each other at the same moment. */
async function lockedAdmins({ kysely }: Transaction<Tables>): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('erased_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}
