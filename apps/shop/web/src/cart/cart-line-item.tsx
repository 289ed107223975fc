import { mostOfOne, type CartLine } from '@shop/contract'
import { Link } from 'wouter'
import { TroubleNotice } from '../design/notice.tsx'
import { ProductPicture } from '../design/picture.tsx'
import { Stepper } from '../design/stepper.tsx'
import { formatMoney } from '../words/money.ts'
import { useChangeQuantity, useRemoveLine } from './use-cart-changes.ts'

export function CartLineItem({ line }: { readonly line: CartLine }) {
  const change = useChangeQuantity()
  const remove = useRemoveLine()
  const { product, sku, quantity } = line
  const failure = change.error ?? remove.error
  return (
    <li className="cart-line">
      <ProductPicture picture={product.picture} sizes="6rem" decorative />
      <div className="stack-tight">
        <h2 className="cart-line-name">
          <Link href={`/products/${product.slug}`}>{product.name}</Link>
        </h2>
        {line.variant !== '' && <p className="muted small">{line.variant}</p>}
        <p className="small numbers">
          {formatMoney(line.unitPrice)} each
          {line.previousPrice !== null && (
            <span className="muted">
              , was <s>{formatMoney(line.previousPrice)}</s>
            </span>
          )}
        </p>
        <div className="cluster">
          <Stepper
            label={`Quantity of ${product.name}`}
            value={quantity}
            maximum={Math.min(mostOfOne, Math.max(line.available, 1))}
            onChange={(wanted) => change.mutate({ sku, quantity: wanted })}
            disabled={change.isPending}
          />
          <button type="button" className="button button-quiet button-small" onClick={() => remove.mutate(sku)}>
            Remove<span className="visually-hidden"> {product.name}</span>
          </button>
        </div>
        {failure !== null && <TroubleNotice error={failure} />}
      </div>
      <p className="cart-line-total">{formatMoney(line.total)}</p>
    </li>
  )
}
