import type { Account, Order } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { may } from '../account/may.ts'
import { TotalsList } from '../checkout/totals-list.tsx'
import { Loaded } from '../design/loaded.tsx'
import { OrderHistory } from '../orders/order-history.tsx'
import { OrderLines } from '../orders/order-lines.tsx'
import { OrderStateBadge, PaymentStateBadge } from '../orders/state-badge.tsx'
import { addressLines } from '../words/address.ts'
import { formatMoment } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { DeskSteps } from './desk-steps.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'

export function DeskOrderPage({ number }: { readonly number: string }) {
  const order = useQuery(officeQueries.order(number))
  return (
    <OfficeFrame title={`Order ${number}`} action="desk:read">
      {(account) => <Loaded query={order}>{(found) => <DeskOrder order={found} account={account} />}</Loaded>}
    </OfficeFrame>
  )
}

function DeskOrder({ order, account }: { readonly order: Order; readonly account: Account }) {
  return (
    <>
      <p className="cluster">
        <OrderStateBadge state={order.state} />
        <PaymentStateBadge state={order.payment} />
        <span className="muted">
          {order.email}, {formatMoment(order.placedAt)}
        </span>
      </p>
      {may(account, 'desk:advance') && <DeskSteps order={order} />}
      <section className="stack" aria-labelledby="things">
        <h2 id="things">Things</h2>
        <OrderLines lines={order.lines} />
      </section>
      <div className="office-grid">
        <section className="card stack" aria-labelledby="totals">
          <h2 id="totals">Money</h2>
          <TotalsList totals={order.totals} taxName={order.taxName} coupon={order.coupon} />
          <dl className="totals">
            <dt>Captured</dt>
            <dd>{formatMoney(order.captured)}</dd>
            <dt>Given back</dt>
            <dd>{formatMoney(order.refunded)}</dd>
          </dl>
          <ul className="plain-list" role="list">
            {order.refunds.map(({ id, amount, reason, state, at }) => (
              <li key={id} className="small">
                {formatMoney(amount)} on {formatMoment(at)}, {state}: {reason}
              </li>
            ))}
          </ul>
        </section>
        <section className="card stack" aria-labelledby="parcel">
          <h2 id="parcel">Parcel</h2>
          <address className="address">{addressLines(order.address).join('\n')}</address>
          {order.address.phone !== '' && <p>{order.address.phone}</p>}
          <p className="muted">{order.shipping.name}</p>
          {order.parcel !== null && (
            <p>
              {order.parcel.carrier} {order.parcel.code}
            </p>
          )}
          <OrderHistory events={order.events} />
        </section>
      </div>
    </>
  )
}
