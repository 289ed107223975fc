import type { EditedProductCard } from '@shop/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { may } from '../account/may.ts'
import { Badge } from '../design/notice.tsx'
import { formatPriceRange } from '../words/money.ts'
import { NewProductDialog } from './new-product-dialog.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { PagedTable, type Column } from './paged-table.tsx'
import { SearchField } from './search-field.tsx'

const columns: readonly Column<EditedProductCard>[] = [
  { title: 'Product', cell: ({ slug, name }) => <Link href={`/back-office/products/${slug}`}>{name}</Link> },
  { title: 'Category', cell: ({ category }) => category },
  {
    title: 'In the shop',
    cell: ({ published }) => (published ? <Badge tone="good">Shown</Badge> : <Badge>Hidden</Badge>),
  },
  { title: 'Variants', cell: ({ variants }) => variants, end: true },
  { title: 'Available', cell: ({ available }) => available, end: true },
  { title: 'Price', cell: ({ price }) => (price === null ? '–' : formatPriceRange(price)), end: true },
]

export function ProductsPage() {
  const [q, setQ] = useState('')
  const [adding, setAdding] = useState(false)
  const list = useInfiniteQuery(officeQueries.products(q))
  return (
    <OfficeFrame title="Products" action="products:read">
      {(account) => (
        <>
          <div className="toolbar between">
            <SearchField label="Name or slug" initial={q} onSearch={setQ} />
            {may(account, 'products:edit') && (
              <button type="button" className="button button-primary" onClick={() => setAdding(true)}>
                New product
              </button>
            )}
          </div>
          <PagedTable
            label="Products"
            list={list}
            columns={columns}
            rowKey={({ slug }) => slug}
            nothing="No such products"
          />
          {adding && <NewProductDialog onClose={() => setAdding(false)} />}
        </>
      )}
    </OfficeFrame>
  )
}
