import type { Cart } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { queries } from '../api/queries.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Notice } from '../design/notice.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { formatMoney } from '../words/money.ts'
import { CartLineItem } from './cart-line-item.tsx'
import { CouponForm } from './coupon-form.tsx'
import { ShippingEstimate } from './shipping-estimate.tsx'
import { useAcceptPrices } from './use-cart-changes.ts'

export function CartPage() {
  const cart = useQuery(queries.cart())
  return (
    <div className="wrap stack-wide">
      <PageTitle>Your cart</PageTitle>
      <Loaded query={cart}>
        {(found) => (found.lines.length === 0 ? <EmptyCart /> : <FilledCart cart={found} />)}
      </Loaded>
    </div>
  )
}

function EmptyCart() {
  return (
    <Empty
      title="Nothing in here yet"
      action={
        <Link href="/products" className="button button-primary">
          Look around
        </Link>
      }
    >
      What you put into the cart waits here, on this device, and in your account once you sign in.
    </Empty>
  )
}

function FilledCart({ cart }: { readonly cart: Cart }) {
  const blocked = cart.lines.some(({ quantity, available }) => available < quantity)
  return (
    <div className="two-columns">
      <section aria-label="What is in the cart" className="stack">
        <CartNotices cart={cart} />
        <ul className="cart-lines" role="list">
          {cart.lines.map((line) => (
            <CartLineItem key={line.sku} line={line} />
          ))}
        </ul>
      </section>
      <aside className="card stack" aria-label="Summary">
        <h2>Summary</h2>
        <dl className="totals">
          <dt>Goods</dt>
          <dd>{formatMoney(cart.subtotal)}</dd>
          {cart.coupon !== null && (
            <>
              <dt>
                {cart.coupon.description} <span className="muted small">({cart.coupon.code})</span>
              </dt>
              <dd>−{formatMoney(cart.discount)}</dd>
            </>
          )}
          <dt className="grand">Total</dt>
          <dd className="grand">{formatMoney(cart.total)}</dd>
        </dl>
        <p className="small muted">Tax and delivery follow from your address.</p>
        <CouponForm coupon={cart.coupon} />
        <ShippingEstimate />
        {blocked ? (
          <Notice tone="warn">Not everything is in stock in the quantity you want. Change it, then go on.</Notice>
        ) : (
          <Link href="/checkout" className="button button-primary button-wide">
            To the checkout
          </Link>
        )}
      </aside>
    </div>
  )
}

function CartNotices({ cart }: { readonly cart: Cart }) {
  const accept = useAcceptPrices()
  return (
    <>
      {cart.notices.map(({ kind, sku, text }) => (
        <Notice
          key={`${kind}-${sku ?? ''}`}
          tone={kind === 'price-changed' ? 'info' : 'warn'}
          action={
            kind === 'price-changed' && (
              <button type="button" className="button button-small" onClick={() => accept.mutate(undefined)}>
                Fine by me
              </button>
            )
          }
        >
          {text}
        </Notice>
      ))}
    </>
  )
}
