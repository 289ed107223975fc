import type { ShopHandler } from '../../handler.ts'
import { businessNumbers, ratio } from '../../metrics/business-numbers.ts'
import { cacheHitRatio } from '../../metrics/cache-hit-ratio.ts'
import type { Services } from '../../services.ts'
import { bestSellers, dailyNumbers, lowStock, waitingWork } from './lists.ts'

const dayMs = 86_400_000

export function getDashboard({
  database,
  metrics,
  now,
}: Pick<Services, 'database' | 'metrics' | 'now'>): ShopHandler<'getDashboard'> {
  return async ({ query: { days } }) => {
    const to = now()
    const from = new Date(to.getTime() - days * dayMs)
    const numbers = await businessNumbers(database, from, to)
    const { revenue, refunded, orders, carts, productViews, outOfStockViews, quotes, submits } = numbers
    return {
      status: 200,
      body: {
        from: from.toISOString(),
        to: to.toISOString(),
        currency: 'USD',
        ...{ revenue, orders, refunded, outOfStockViews },
        averageBasket: Math.round(ratio(revenue, orders) ?? 0),
        funnel: { productViews, carts, quotes, submits, paid: orders },
        conversion: ratio(orders, carts),
        declineRate: ratio(numbers.refusedPayments, numbers.payments),
        cacheHitRatio: await cacheHitRatio(metrics),
        days: [...(await dailyNumbers(database, from, to))],
        bestSellers: [...(await bestSellers(database, from, to))],
        lowStock: [...(await lowStock(database))],
        waiting: await waitingWork(database),
      },
    }
  }
}
