import type { Category, ProductCard } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { queries } from '../api/queries.ts'
import { Icon, type IconName } from '../design/icon.tsx'
import { Loaded, WaitingGrid } from '../design/loaded.tsx'
import { ProductPicture } from '../design/picture.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { counted } from '../words/counts.ts'
import { ProductGrid } from './product-card.tsx'

const promises: readonly { readonly icon: IconName; readonly title: string; readonly text: string }[] = [
  {
    icon: 'truck',
    title: 'Delivered in days',
    text: 'Packed by hand, sent within two working days, tracked to your door.',
  },
  {
    icon: 'leaf',
    title: 'Made to stay',
    text: 'Wood, clay, wool and steel. Spare parts for as long as we sell it, and after.',
  },
  {
    icon: 'box',
    title: 'Thirty days to decide',
    text: 'Live with it. If it does not belong, send it back and get your money.',
  },
]

export function HomePage() {
  const featured = useQuery(queries.featured())
  const categories = useQuery(queries.categories())
  return (
    <div className="wrap stack-sections">
      <Hero products={featured.data?.items ?? []} />
      <section className="stack" aria-labelledby="categories">
        <h2 id="categories">Around the house</h2>
        <Loaded query={categories}>{({ categories: all }) => <Categories categories={all} />}</Loaded>
      </section>
      <section className="stack" aria-labelledby="favourites">
        <div className="cluster between">
          <h2 id="favourites">What people come back for</h2>
          <Link href="/products">See everything</Link>
        </div>
        <Loaded query={featured} waiting={<WaitingGrid />}>
          {({ items }) => <ProductGrid products={items.slice(3, 11)} firstCount={0} />}
        </Loaded>
      </section>
      <ul className="promises" role="list">
        {promises.map(({ icon, title, text }) => (
          <li key={title} className="stack-tight">
            <Icon name={icon} />
            <h3>{title}</h3>
            <p className="muted small">{text}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hero({ products }: { readonly products: readonly ProductCard[] }) {
  return (
    <section className="hero">
      <div className="stack">
        <p className="eyebrow">Larch, goods for the house</p>
        <PageTitle title="Things for a quiet house">Things for a quiet house.</PageTitle>
        <p className="prose muted">
          We look for the one kettle, the one lamp, the one blanket that is still right in ten years, and leave out the
          rest.
        </p>
        <div className="cluster">
          <Link href="/products" className="button button-primary">
            Look around
          </Link>
          <Link href="/products?sort=newest" className="button">
            New this season
          </Link>
        </div>
      </div>
      <div className="hero-pictures">
        {products.length === 0
          ? [0, 1, 2].map((index) => <div key={index} className="skeleton product-picture" aria-hidden="true" />)
          : products.slice(0, 3).map(({ slug, name, picture }) => (
              <Link key={slug} href={`/products/${slug}`} aria-label={name}>
                <ProductPicture picture={picture} sizes="(min-width: 56rem) 24rem, 60vw" first decorative />
              </Link>
            ))}
      </div>
    </section>
  )
}

function Categories({ categories }: { readonly categories: readonly Category[] }) {
  return (
    <ul className="category-grid" role="list">
      {categories.map(({ slug, name, description, products }) => (
        <li key={slug}>
          <Link href={`/categories/${slug}`} className="category-tile">
            <img src={`/images/products/${slug}/240.svg`} width={240} height={300} alt="" loading="lazy" />
            <div>
              <h3>{name}</h3>
              <p className="small muted">{description}</p>
              <p className="small">{counted(products, 'thing')}</p>
            </div>
          </Link>
        </li>
      ))}
    </ul>
  )
}
