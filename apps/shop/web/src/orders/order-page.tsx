import type { Order } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { queries, type OrderName } from '../api/queries.ts'
import { TotalsList } from '../checkout/totals-list.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Notice } from '../design/notice.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { addressLines } from '../words/address.ts'
import { formatDay } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderLines } from './order-lines.tsx'
import { PaymentStateBadge, OrderStateBadge } from './state-badge.tsx'

/** One order, for its buyer: with the link of the confirmation, or signed in. */
export function OrderPage({ number }: { readonly number: string }) {
  const search = new URLSearchParams(useSearch())
  const name: OrderName = { number, token: search.get('token') ?? undefined }
  const order = useQuery(queries.order(name))
  return (
    <div className="wrap stack-wide">
      <Loaded query={order} page>
        {(found) => <OrderView order={found} name={name} placed={search.has('placed')} />}
      </Loaded>
    </div>
  )
}

interface ViewProps {
  readonly order: Order
  readonly name: OrderName
  readonly placed: boolean
}

function OrderView({ order, name, placed }: ViewProps) {
  return (
    <>
      <header className="stack-tight">
        <PageTitle title={placed ? 'Thank you' : `Order ${order.number}`}>
          {placed ? 'Thank you. It is on its way to be packed.' : `Order ${order.number}`}
        </PageTitle>
        <p className="cluster">
          {placed && <strong>{order.number}</strong>}
          <OrderStateBadge state={order.state} />
          <PaymentStateBadge state={order.payment} />
          <span className="muted">Placed on {formatDay(order.placedAt)}</span>
        </p>
        {placed && (
          <p className="prose">
            The confirmation goes to {order.email}. You can keep this page: its address opens your order.
          </p>
        )}
      </header>
      <div className="two-columns">
        <div className="stack-wide">
          <section className="stack" aria-labelledby="things">
            <h2 id="things">What you ordered</h2>
            <OrderLines lines={order.lines} />
          </section>
          <Returns order={order} />
          <section className="stack" aria-labelledby="history">
            <h2 id="history">What happened so far</h2>
            {order.parcel !== null && (
              <p>
                {order.parcel.carrier}, tracking number <strong className="numbers">{order.parcel.code}</strong>
              </p>
            )}
            <OrderHistory events={order.events} />
          </section>
        </div>
        <aside className="stack" aria-label="Totals and address">
          <div className="card stack">
            <h2>Totals</h2>
            <TotalsList totals={order.totals} taxName={order.taxName} coupon={order.coupon} />
            {order.refunded > 0 && <p className="small">{formatMoney(order.refunded)} went back to your card.</p>}
          </div>
          <div className="card stack-tight">
            <h2>Goes to</h2>
            <address className="address">{addressLines(order.address).join('\n')}</address>
            <p className="muted small">{order.shipping.name}</p>
          </div>
          <OrderActions order={order} name={name} />
        </aside>
      </div>
    </>
  )
}

function Returns({ order }: { readonly order: Order }) {
  return (
    <>
      {order.returns.map(({ id, state, reason }) => (
        <Notice key={id} tone={state === 'accepted' ? 'good' : state === 'rejected' ? 'warn' : 'info'}>
          Return {state}: {reason}
        </Notice>
      ))}
    </>
  )
}
