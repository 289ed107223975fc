import type { OrderLine } from '@shop/contract'
import { Link } from 'wouter'
import { ProductPicture } from '../design/picture.tsx'
import { formatMoney } from '../words/money.ts'

export function OrderLines({ lines }: { readonly lines: readonly OrderLine[] }) {
  return (
    <ul className="cart-lines" role="list">
      {lines.map(({ id, product, variant, quantity, returned, unitPrice, total }) => (
        <li key={id} className="cart-line">
          <ProductPicture picture={product.picture} sizes="6rem" decorative />
          <div className="stack-tight">
            <h3>
              <Link href={`/products/${product.slug}`}>{product.name}</Link>
            </h3>
            {variant !== '' && <p className="muted small">{variant}</p>}
            <p className="small numbers">
              {quantity} × {formatMoney(unitPrice)}
            </p>
            {returned > 0 && <p className="small">{returned} sent back</p>}
          </div>
          <p className="cart-line-total">{formatMoney(total)}</p>
        </li>
      ))}
    </ul>
  )
}
