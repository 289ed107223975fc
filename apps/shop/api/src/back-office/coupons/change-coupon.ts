import { audit, etagOf, problem } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { changed } from '../changed.ts'
import { requireSeen } from '../require-seen.ts'
import { whoOf } from '../who-of.ts'
import { couponColumns, couponView, requireSound } from './coupon-view.ts'

export function changeCoupon({ database }: Pick<Services, 'database'>): ShopHandler<'changeCoupon'> {
  return async ({ params: { code }, body, ifMatch, who }) => {
    const coupon = await database.transaction(async (transaction) => {
      const { kysely } = transaction
      const row = await kysely.selectFrom('coupons').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
      if (row === undefined) throw problem('back-office/unknown-coupon')
      requireSeen(ifMatch, row.version)
      const before = couponView(row)
      const wanted = changed(before, body)
      requireSound(wanted, row.uses)
      const after = await kysely
        .updateTable('coupons')
        .set({ ...couponColumns(wanted), version: sql`version + 1` })
        .where('code', '=', code)
        .returningAll()
        .executeTakeFirstOrThrow()
      const object = { type: 'coupon', id: code }
      const states = { before: { ...before }, after: { ...couponView(after) } }
      await audit(transaction, { who: whoOf(who), action: 'coupon.change', object, ...states })
      return couponView(after)
    })
    return { status: 200, headers: { etag: etagOf(coupon.version) }, body: coupon }
  }
}
