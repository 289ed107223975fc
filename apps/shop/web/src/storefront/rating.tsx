import type { ProductCard } from '@shop/contract'
import { Icon } from '../design/icon.tsx'
import { counted } from '../words/counts.ts'

export function Rating({ rating }: { readonly rating: ProductCard['rating'] }) {
  if (rating.count === 0) return null
  return (
    <span className="rating muted">
      <Icon name="star" filled />
      <span className="visually-hidden">
        Rated {rating.average.toFixed(1)} of 5 by {counted(rating.count, 'customer')}
      </span>
      <span aria-hidden="true" className="numbers">
        {rating.average.toFixed(1)} ({rating.count})
      </span>
    </span>
  )
}
