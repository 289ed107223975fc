import type { Product } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { queries } from '../api/queries.ts'
import { Loaded, WaitingGrid } from '../design/loaded.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { BuyBox } from './buy-box.tsx'
import { Gallery } from './gallery.tsx'
import { ProductGrid } from './product-card.tsx'
import { Rating } from './rating.tsx'
import { firstChoice, variantOf } from './variant-choice.ts'

export function ProductPage({ slug }: { readonly slug: string }) {
  const product = useQuery(queries.product(slug))
  return (
    <div className="wrap stack-sections">
      <Loaded query={product} waiting={<WaitingGrid count={2} />} page>
        {(found) => <ProductView key={found.slug} product={found} />}
      </Loaded>
      {product.data !== undefined && <Related slug={slug} />}
    </div>
  )
}

function ProductView({ product }: { readonly product: Product }) {
  const [choice, setChoice] = useState(() => firstChoice(product))
  const variant = variantOf(product, choice)
  const pictures = useMemo(() => (product.pictures.length > 0 ? product.pictures : [product.picture]), [product])
  return (
    <div className="stack">
      <Breadcrumbs product={product} />
      <article className="product-page">
        <Gallery pictures={pictures} name={product.name} wanted={variant?.picture} />
        <div className="product-buy stack">
          <div className="stack-tight">
            <PageTitle>{product.name}</PageTitle>
            <Rating rating={product.rating} />
            <p className="muted">{product.summary}</p>
          </div>
          <BuyBox product={product} choice={choice} variant={variant} onChoose={setChoice} />
          <div className="prose">
            {product.description.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <Facts product={product} />
        </div>
      </article>
    </div>
  )
}

function Facts({ product }: { readonly product: Product }) {
  if (product.details.length === 0) return null
  return (
    <section aria-labelledby="facts" className="stack-tight">
      <h2 id="facts">Details</h2>
      <dl className="facts">
        {product.details.map(({ label, value }) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Breadcrumbs({ product }: { readonly product: Product }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumbs">
      <ol>
        <li>
          <Link href="/products">Everything</Link>
        </li>
        <li>
          <Link href={`/categories/${product.category.slug}`}>{product.category.name}</Link>
        </li>
        <li>
          <span aria-current="page">{product.name}</span>
        </li>
      </ol>
    </nav>
  )
}

function Related({ slug }: { readonly slug: string }) {
  const { data } = useQuery(queries.related(slug))
  if (data === undefined || data.items.length === 0) return null
  return (
    <section aria-labelledby="related" className="stack">
      <h2 id="related">Goes well with it</h2>
      <ProductGrid products={data.items.slice(0, 4)} firstCount={0} />
    </section>
  )
}
