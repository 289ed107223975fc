import type { CheckoutQuote } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries.ts'
import { ProductPicture } from '../design/picture.tsx'
import { formatMoney } from '../words/money.ts'
import { TotalsList } from './totals-list.tsx'

/** What is being bought, beside every step. Before there is an address, the totals of the cart. */
export function OrderSummary({ quote }: { readonly quote: CheckoutQuote | undefined }) {
  const { data: cart } = useQuery(queries.cart())
  if (cart === undefined) return null
  return (
    <aside className="card stack" aria-label="What you order">
      <h2>Your order</h2>
      <ul className="summary-lines" role="list">
        {cart.lines.map(({ sku, product, variant, quantity, total }) => (
          <li key={sku} className="summary-line">
            <ProductPicture picture={product.picture} sizes="3.5rem" decorative />
            <span>
              {product.name}
              <br />
              <span className="muted small">
                {quantity} ×{variant === '' ? '' : ` ${variant}`}
              </span>
            </span>
            <span className="numbers">{formatMoney(total)}</span>
          </li>
        ))}
      </ul>
      {quote === undefined ? (
        <dl className="totals">
          <dt className="grand">Goods</dt>
          <dd className="grand">{formatMoney(cart.total)}</dd>
        </dl>
      ) : (
        <TotalsList totals={quote.totals} taxName={quote.taxName} coupon={quote.coupon} />
      )}
    </aside>
  )
}
