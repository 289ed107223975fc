import { statement, type Queryable } from '@plinth/kit'
import type { Dashboard } from '@shop/contract'

type Period = [from: Date, to: Date]

const daily = statement<Dashboard['days'][number], Period>(
  'dashboard-days',
  `select to_char(day, 'YYYY-MM-DD') as day, count(payment.id) as orders,
     coalesce(sum(payment.captured - payment.refunded), 0)::bigint as revenue
   from generate_series(date_trunc('day', $1::timestamptz), $2::timestamptz, interval '1 day') as day
   left join orders on orders.paid_at >= greatest(day, $1) and orders.paid_at < least(day + interval '1 day', $2)
   left join payments as payment on payment.order_id = orders.id
   group by day order by day`,
)

const best = statement<Dashboard['bestSellers'][number], Period>(
  'dashboard-best',
  `select line.slug, max(line.name) as name, sum(line.quantity - line.returned)::bigint as quantity,
     sum(line.gross - line.discount)::bigint as revenue
   from order_lines as line join orders on orders.id = line.order_id
   where orders.paid_at >= $1 and orders.paid_at < $2 and orders.state not in ('cancelled', 'refunded')
   group by line.slug order by quantity desc, line.slug limit 10`,
)

const low = statement<Dashboard['lowStock'][number]>(
  'dashboard-low',
  `select variant.sku, product.name || ', ' || variant.name as name, stock.available
   from stock join variants as variant on variant.id = stock.variant_id
   join products as product on product.id = variant.product_id
   where stock.available <= 5 and variant.active and product.published
   order by stock.available, variant.sku limit 20`,
)

const waiting = statement<Dashboard['waiting']>(
  'dashboard-waiting',
  `select count(*) filter (where state = 'paid') as "toPack", count(*) filter (where state = 'packed') as "toShip",
     count(*) filter (where state = 'placed') as "pendingPayments",
     (select count(*) from order_returns where state = 'requested') as returns
   from orders where state in ('placed', 'paid', 'packed')`,
)

export function dailyNumbers(queries: Queryable, from: Date, to: Date): Promise<readonly Dashboard['days'][number][]> {
  return queries.rows(daily, [from, to])
}

export function bestSellers(
  queries: Queryable,
  from: Date,
  to: Date,
): Promise<readonly Dashboard['bestSellers'][number][]> {
  return queries.rows(best, [from, to])
}

export function lowStock(queries: Queryable): Promise<readonly Dashboard['lowStock'][number][]> {
  return queries.rows(low, [])
}

export async function waitingWork(queries: Queryable): Promise<Dashboard['waiting']> {
  const [row] = await queries.rows(waiting, [])
  return row ?? { toPack: 0, toShip: 0, returns: 0, pendingPayments: 0 }
}
