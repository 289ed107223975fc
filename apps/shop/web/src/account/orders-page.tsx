import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { queries } from '../api/queries.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { MoreButton } from '../design/more-button.tsx'
import { OrderStateBadge, PaymentStateBadge } from '../orders/state-badge.tsx'
import { counted } from '../words/counts.ts'
import { formatDay } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { AccountFrame } from './account-frame.tsx'

export function OrdersPage() {
  return <AccountFrame title="Your orders">{() => <Orders />}</AccountFrame>
}

function Orders() {
  const list = useInfiniteQuery(queries.orders())
  return (
    <Loaded query={{ ...list, data: list.data?.pages.flatMap(({ items }) => items) }}>
      {(orders) =>
        orders.length === 0 ? (
          <Empty
            title="No orders yet"
            action={
              <Link href="/products" className="button button-primary">
                Look around
              </Link>
            }
          >
            What you buy while signed in stands here, with its invoice and its way to you.
          </Empty>
        ) : (
          <>
            <ul className="card-list" role="list">
              {orders.map(({ number, state, payment, placedAt, count, total }) => (
                <li key={number} className="card stack-tight">
                  <h2 className="order-number">
                    <Link href={`/orders/${number}`}>{number}</Link>
                  </h2>
                  <p className="muted small">{formatDay(placedAt)}</p>
                  <p className="cluster">
                    <OrderStateBadge state={state} />
                    <PaymentStateBadge state={payment} />
                  </p>
                  <p className="cluster between">
                    <span>{counted(count, 'thing')}</span>
                    <strong className="numbers">{formatMoney(total)}</strong>
                  </p>
                </li>
              ))}
            </ul>
            <MoreButton list={list} />
          </>
        )
      }
    </Loaded>
  )
}
