import { audit, etagOf, problem } from '@plinth/kit'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { whoOf } from '../who-of.ts'
import { couponColumns, couponView, requireSound } from './coupon-view.ts'

export function createCoupon({ database }: Pick<Services, 'database'>): ShopHandler<'createCoupon'> {
  return async ({ body, who }) => {
    requireSound(body)
    const coupon = await database.transaction(async (transaction) => {
      const row = await transaction.kysely
        .insertInto('coupons')
        .values({ code: body.code, ...couponColumns(body) })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst()
      if (row === undefined) throw problem('back-office/coupon-taken')
      const object = { type: 'coupon', id: row.code }
      await audit(transaction, { who: whoOf(who), action: 'coupon.create', object, after: { ...couponView(row) } })
      return couponView(row)
    })
    return { status: 201, headers: { etag: etagOf(coupon.version) }, body: coupon }
  }
}
