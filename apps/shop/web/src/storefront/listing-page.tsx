import type { ProductPage as Page } from '@shop/contract'
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { queries } from '../api/queries.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded, WaitingGrid } from '../design/loaded.tsx'
import { MoreButton } from '../design/more-button.tsx'
import { announce } from '../shell/announce.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { counted } from '../words/counts.ts'
import { ChosenFilters } from './chosen-filters.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { filtersFrom, productQuery, searchOf, sorts, type Filters } from './filters.ts'
import { ProductGrid } from './product-card.tsx'

export function ListingPage({ category }: { readonly category?: string }) {
  const filters = filtersFrom(useSearch())
  const [path, go] = useLocation()
  const listed = useInfiniteQuery({
    ...queries.products(productQuery(filters, category)),
    placeholderData: keepPreviousData,
  })
  const change = (next: Filters): void => go(path + searchOf(next))
  const first = listed.data?.pages[0]

  return (
    <div className="wrap stack-wide">
      <ListingHead category={category} filters={filters} />
      <Loaded query={{ ...listed, data: first }} waiting={<WaitingGrid />} page={false}>
        {(page) => (
          <div className="listing">
            <FacetPanel facets={page.facets} filters={filters} category={category} onChange={change} />
            <section className="stack" aria-labelledby="products">
              <h2 id="products" className="visually-hidden">
                Products
              </h2>
              <div className="cluster between">
                <p role="status">{foundText(page, filters.q)}</p>
                <SortChoice filters={filters} onChange={change} />
              </div>
              <ChosenFilters filters={filters} facets={page.facets} onChange={change} />
              {page.items.length === 0 ? (
                <Empty
                  title="Nothing fits all of that"
                  action={
                    <button
                      type="button"
                      className="button"
                      onClick={() => change({ ...filtersFrom(''), q: filters.q })}
                    >
                      Drop the filters
                    </button>
                  }
                >
                  Try fewer filters, or another word.
                </Empty>
              ) : (
                <ProductGrid products={listed.data?.pages.flatMap(({ items }) => items) ?? []} />
              )}
              <More listed={listed} />
            </section>
          </div>
        )}
      </Loaded>
    </div>
  )
}

function ListingHead({ category, filters }: { readonly category: string | undefined; readonly filters: Filters }) {
  const { data } = useQuery(queries.categories())
  const found = data?.categories.find(({ slug }) => slug === category)
  const title = found?.name ?? (filters.q === '' ? 'Everything' : `Search: ${filters.q}`)
  return (
    <header className="stack-tight">
      <PageTitle key={category}>{title}</PageTitle>
      {found !== undefined && <p className="muted prose">{found.description}</p>}
    </header>
  )
}

function foundText(page: Page, q: string): string {
  const found = counted(page.total, 'product')
  return page.corrected === null ? found : `Nothing for “${q}”, so this is “${page.corrected}”: ${found}`
}

function SortChoice({
  filters,
  onChange,
}: {
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
}) {
  return (
    <label className="cluster small">
      Sort by
      <select
        className="input sort"
        value={filters.sort}
        onChange={(event) => onChange({ ...filters, sort: event.target.value as Filters['sort'] })}
      >
        {Object.entries(sorts).map(([sort, label]) => (
          <option key={sort} value={sort}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

type Listed = UseInfiniteQueryResult<InfiniteData<Page>>

function More({ listed }: { readonly listed: Listed }) {
  const load = async (): Promise<void> => {
    const { data } = await listed.fetchNextPage()
    const shown = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0
    announce(`${shown} of ${data?.pages[0]?.total ?? shown} products are shown`)
  }
  return <MoreButton list={{ ...listed, fetchNextPage: load }} />
}
