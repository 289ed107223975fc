import type { ProductCard as Card } from '@shop/contract'
import { Link } from 'wouter'
import { Badge } from '../design/notice.tsx'
import { ProductPicture } from '../design/picture.tsx'
import { formatPriceRange } from '../words/money.ts'
import { Rating } from './rating.tsx'

const sizes = '(min-width: 60rem) 17rem, (min-width: 40rem) 33vw, 50vw'

function ProductCard({ product, first = false }: { readonly product: Card; readonly first?: boolean }) {
  return (
    <article className="product-card">
      <ProductPicture picture={product.picture} sizes={sizes} first={first} decorative />
      {product.availability === 'out' && <Badge>Sold out</Badge>}
      {product.availability === 'low' && <Badge tone="warn">Few left</Badge>}
      <h3>
        <Link href={`/products/${product.slug}`}>{product.name}</Link>
      </h3>
      <p className="cluster between small">
        <span className="numbers">{formatPriceRange(product.price)}</span>
        <Rating rating={product.rating} />
      </p>
    </article>
  )
}

export function ProductGrid({
  products,
  firstCount = 4,
}: {
  readonly products: readonly Card[]
  readonly firstCount?: number
}) {
  return (
    <ul className="product-grid" role="list">
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard product={product} first={index < firstCount} />
        </li>
      ))}
    </ul>
  )
}
