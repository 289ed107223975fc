import type { Metrics, Queryable } from '@plinth/kit'
import { businessNumbers, ratio, type BusinessNumbers } from './business-numbers.ts'
import { rememberedFor } from './remembered.ts'

/**
 * The numbers of the dashboard, for alerts and graphs. Gauges over a sliding window and not counters, because they are
 * read from the books that all replicas share: take the maximum over replicas, never the sum.
 */
const windowLabels = { kind: 'gauge', labels: ['window'] } as const

export const businessMetricTable = {
  shop_revenue_cents: { ...windowLabels, help: 'Captured less refunded, of orders paid in the window.' },
  shop_refunded_cents: { ...windowLabels, help: 'Refunded, of orders paid in the window.' },
  shop_orders_paid: { ...windowLabels, help: 'Orders paid in the window.' },
  shop_carts_opened: { ...windowLabels, help: 'Carts opened in the window.' },
  shop_checkout_quotes: { ...windowLabels, help: 'Quotes asked for in the window.' },
  shop_checkout_submits: { ...windowLabels, help: 'Checkouts submitted in the window.' },
  shop_product_views: { ...windowLabels, help: 'Product pages shown in the window.' },
  shop_out_of_stock_views: { ...windowLabels, help: 'Product pages shown in the window with nothing to sell.' },
  shop_average_basket_cents: { ...windowLabels, help: 'Revenue for each paid order of the window.' },
  shop_conversion_ratio: { ...windowLabels, help: 'Paid orders for each cart of the window.' },
  shop_payment_decline_ratio: { ...windowLabels, help: 'Refused payments of all that were decided in the window.' },
} as const

type Name = keyof typeof businessMetricTable

/** Each metric as the dashboard calculates it; null where there is nothing to say. */
const businessReadings: Readonly<Record<Name, (numbers: BusinessNumbers) => number | null>> = {
  shop_revenue_cents: ({ revenue }) => revenue,
  shop_refunded_cents: ({ refunded }) => refunded,
  shop_orders_paid: ({ orders }) => orders,
  shop_carts_opened: ({ carts }) => carts,
  shop_checkout_quotes: ({ quotes }) => quotes,
  shop_checkout_submits: ({ submits }) => submits,
  shop_product_views: ({ productViews }) => productViews,
  shop_out_of_stock_views: ({ outOfStockViews }) => outOfStockViews,
  shop_average_basket_cents: ({ revenue, orders }) => ratio(revenue, orders),
  shop_conversion_ratio: ({ orders, carts }) => ratio(orders, carts),
  shop_payment_decline_ratio: ({ refusedPayments, payments }) => ratio(refusedPayments, payments),
}

const windows = { '1d': 1, '30d': 30 } as const
const dayMs = 86_400_000
/** A scrape by each of many collectors must not become as many heavy queries. */
const freshMs = 10_000

/** Exports the business metrics; returns the function that ends it. */
export function watchBusiness(database: Queryable, metrics: Metrics): () => void {
  const business = metrics.define(businessMetricTable)
  const read = rememberedFor(freshMs, () => readWindows(database))
  const ends = (Object.keys(businessReadings) as Name[]).map((name) =>
    business.watch(name, async () => {
      const rows = await read().catch(() => [])
      return rows.flatMap(({ window, numbers }) => {
        const value = businessReadings[name](numbers)
        return value === null ? [] : [{ labels: { window }, value }]
      })
    }),
  )
  return () => {
    for (const end of ends) end()
  }
}

async function readWindows(database: Queryable) {
  const to = new Date()
  const rows: { readonly window: string; readonly numbers: BusinessNumbers }[] = []
  for (const [window, days] of Object.entries(windows)) {
    rows.push({ window, numbers: await businessNumbers(database, new Date(to.getTime() - days * dayMs), to) })
  }
  return rows
}
