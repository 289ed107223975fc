import { OrderState, type OrderSummary } from '@shop/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from 'wouter'
import { OrderStateBadge, PaymentStateBadge, stateLabel } from '../orders/state-badge.tsx'
import { formatMoment } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries, type OrderFilter } from './office-queries.ts'
import { PagedTable, type Column } from './paged-table.tsx'
import { SearchField } from './search-field.tsx'

type Row = OrderSummary & { readonly email: string }

const columns: readonly Column<Row>[] = [
  {
    title: 'Order',
    cell: ({ number }) => (
      <Link href={`/back-office/orders/${number}`} className="nowrap">
        {number}
      </Link>
    ),
  },
  { title: 'Placed', cell: ({ placedAt }) => <span className="nowrap">{formatMoment(placedAt)}</span> },
  { title: 'Buyer', cell: ({ email }) => email },
  { title: 'State', cell: ({ state }) => <OrderStateBadge state={state} /> },
  { title: 'Payment', cell: ({ payment }) => <PaymentStateBadge state={payment} /> },
  { title: 'Total', cell: ({ total }) => formatMoney(total), end: true },
]

function filterFrom(search: string): OrderFilter {
  const query = new URLSearchParams(search)
  const state = OrderState.safeParse(query.get('state'))
  return { state: state.success ? state.data : undefined, q: query.get('q') ?? '' }
}

export function OrdersDeskPage() {
  const filter = filterFrom(useSearch())
  const [path, go] = useLocation()
  const list = useInfiniteQuery(officeQueries.orders(filter))
  const change = ({ state, q }: OrderFilter): void => {
    const query = new URLSearchParams({ ...(state !== undefined && { state }), ...(q !== '' && { q }) })
    go(query.size === 0 ? path : `${path}?${query.toString()}`)
  }
  return (
    <OfficeFrame title="Orders" action="desk:read">
      {() => (
        <>
          <div className="toolbar">
            <SearchField
              key={filter.q}
              label="Number or e-mail address"
              initial={filter.q}
              onSearch={(q) => change({ ...filter, q })}
            />
            <label className="field">
              <span className="field-label">State</span>
              <select
                className="input"
                value={filter.state ?? ''}
                onChange={(event) =>
                  change(filterFrom(`state=${event.target.value}&q=${encodeURIComponent(filter.q)}`))
                }
              >
                <option value="">Every state</option>
                {OrderState.options.map((state) => (
                  <option key={state} value={state}>
                    {stateLabel(state)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <PagedTable
            label="Orders"
            list={list}
            columns={columns}
            rowKey={({ number }) => number}
            nothing="No such orders"
          />
        </>
      )}
    </OfficeFrame>
  )
}
