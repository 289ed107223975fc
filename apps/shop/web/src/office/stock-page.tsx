import type { StockLevel } from '@shop/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { may } from '../account/may.ts'
import { Badge } from '../design/notice.tsx'
import { Check } from '../forms/field.tsx'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { PagedTable, type Column } from './paged-table.tsx'
import { SearchField } from './search-field.tsx'
import { StockDialog } from './stock-dialog.tsx'

const few = 5

const columns: readonly Column<StockLevel>[] = [
  { title: 'Stock number', cell: ({ sku }) => <span className="nowrap">{sku}</span> },
  {
    title: 'Product',
    cell: ({ product, variant }) => (
      <>
        <Link href={`/back-office/products/${product.slug}`}>{product.name}</Link>
        {variant !== '' && <span className="muted small"> {variant}</span>}
      </>
    ),
  },
  { title: 'Received', cell: ({ received }) => received, end: true },
  { title: 'Reserved', cell: ({ reserved }) => reserved, end: true },
  { title: 'Sold', cell: ({ sold }) => sold, end: true },
  {
    title: 'Available',
    cell: ({ available }) =>
      available <= few ? <Badge tone={available === 0 ? 'bad' : 'warn'}>{available}</Badge> : available,
    end: true,
  },
]

export function StockPage() {
  const search = new URLSearchParams(useSearch())
  const q = search.get('q') ?? ''
  const [path, go] = useLocation()
  const [low, setLow] = useState(false)
  const [open, setOpen] = useState<string>()
  const list = useInfiniteQuery(officeQueries.stock(q, low ? few + 1 : undefined))
  return (
    <OfficeFrame title="Stock" action="stock:read">
      {(account) => {
        const book: Column<StockLevel> = {
          title: 'Book',
          cell: ({ sku }) => (
            <button
              type="button"
              className="button button-small"
              onClick={() => setOpen(sku)}
              aria-label={`Book stock of ${sku}`}
            >
              {may(account, 'stock:edit') ? 'Book …' : 'History'}
            </button>
          ),
        }
        return (
          <>
            <div className="toolbar">
              <SearchField
                key={q}
                label="Stock number or product"
                initial={q}
                onSearch={(text) => go(text === '' ? path : `${path}?q=${encodeURIComponent(text)}`)}
              />
              <Check checked={low} onChange={(event) => setLow(event.target.checked)}>
                Running out
              </Check>
            </div>
            <PagedTable
              label="Stock"
              list={list}
              columns={[...columns, book]}
              rowKey={({ sku }) => sku}
              nothing="No such stock"
            />
            {open !== undefined && (
              <StockDialog sku={open} editable={may(account, 'stock:edit')} onClose={() => setOpen(undefined)} />
            )}
          </>
        )
      }}
    </OfficeFrame>
  )
}
