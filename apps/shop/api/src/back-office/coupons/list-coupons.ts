import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { couponView } from './coupon-view.ts'

export function listCoupons({ database }: Pick<Services, 'database'>): ShopHandler<'listCoupons'> {
  return async () => {
    const rows = await database.kysely.selectFrom('coupons').selectAll().orderBy('code').limit(500).execute()
    return { status: 200, body: { coupons: rows.map(couponView) } }
  }
}
