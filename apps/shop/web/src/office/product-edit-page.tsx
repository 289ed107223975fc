import type { Account, EditedProduct } from '@shop/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { may } from '../account/may.ts'
import { Loaded } from '../design/loaded.tsx'
import { Badge } from '../design/notice.tsx'
import { formatMoment } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { Table, type Column } from './paged-table.tsx'
import { ProductForm } from './product-form.tsx'
import { VariantDialog } from './variant-dialog.tsx'

type Variant = EditedProduct['variants'][number]

export function ProductEditPage({ slug }: { readonly slug: string }) {
  const product = useQuery(officeQueries.product(slug))
  return (
    <OfficeFrame title={product.data?.name ?? 'Product'} action="products:read">
      {(account) => <Loaded query={product}>{(found) => <Editor product={found} account={account} />}</Loaded>}
    </OfficeFrame>
  )
}

function Editor({ product, account }: { readonly product: EditedProduct; readonly account: Account }) {
  const client = useQueryClient()
  const reload = (): void => void client.invalidateQueries(officeQueries.product(product.slug))
  return (
    <>
      <p className="cluster">
        {product.published ? <Badge tone="good">Shown</Badge> : <Badge>Hidden</Badge>}
        <span className="muted small">
          Version {product.version}, changed {formatMoment(product.changedAt)}
        </span>
        {product.published && <Link href={`/products/${product.slug}`}>See it in the shop</Link>}
      </p>
      {/* After a reload the form starts anew with what is stored now. */}
      <ProductForm key={product.version} product={product} editable={may(account, 'products:edit')} onReload={reload} />
      <Variants product={product} editable={may(account, 'products:edit')} onReload={reload} />
    </>
  )
}

interface VariantsProps {
  readonly product: EditedProduct
  readonly editable: boolean
  readonly onReload: () => void
}

function Variants({ product, editable, onReload }: VariantsProps) {
  const [editing, setEditing] = useState<Variant>()
  const columns: readonly Column<Variant>[] = [
    { title: 'Stock number', cell: ({ sku }) => <span className="nowrap">{sku}</span> },
    { title: 'Name', cell: ({ name }) => name },
    { title: 'Sold', cell: ({ active }) => (active ? <Badge tone="good">Yes</Badge> : <Badge>No</Badge>) },
    { title: 'Price', cell: ({ price }) => formatMoney(price), end: true },
    { title: 'Before', cell: ({ compareAt }) => (compareAt === null ? '–' : formatMoney(compareAt)), end: true },
    {
      title: 'Available',
      cell: ({ sku, available }) => <Link href={`/back-office/stock?q=${sku}`}>{available}</Link>,
      end: true,
    },
  ]
  const change: Column<Variant> = {
    title: 'Change',
    cell: (variant) => (
      <button
        type="button"
        className="button button-small"
        onClick={() => setEditing(variant)}
        aria-label={`Change ${variant.sku}`}
      >
        Change
      </button>
    ),
  }
  return (
    <section className="stack" aria-labelledby="variants">
      <h2 id="variants">Variants</h2>
      <Table
        label="Variants"
        rows={product.variants}
        rowKey={({ sku }) => sku}
        columns={editable ? [...columns, change] : columns}
      />
      {editing !== undefined && (
        <VariantDialog product={product} variant={editing} onReload={onReload} onClose={() => setEditing(undefined)} />
      )}
    </section>
  )
}
