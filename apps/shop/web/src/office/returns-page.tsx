import type { Return } from '@shop/contract'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { api, bodyOf } from '../api/client.ts'
import { Badge, TroubleNotice } from '../design/notice.tsx'
import { announce } from '../shell/announce.ts'
import { formatMoment } from '../words/dates.ts'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { PagedTable, type Column } from './paged-table.tsx'

type Row = Return & { readonly order: string; readonly email: string }

const tones = { requested: 'info', accepted: 'good', rejected: 'warn' } as const

const columns: readonly Column<Row>[] = [
  {
    title: 'Order',
    cell: ({ order }) => (
      <Link href={`/back-office/orders/${order}`} className="nowrap">
        {order}
      </Link>
    ),
  },
  { title: 'Asked', cell: ({ at }) => formatMoment(at) },
  { title: 'Buyer', cell: ({ email }) => email },
  {
    title: 'Why',
    cell: ({ reason, lines }) => `${reason} (${lines.reduce((sum, { quantity }) => sum + quantity, 0)})`,
  },
  { title: 'State', cell: ({ state }) => <Badge tone={tones[state]}>{state}</Badge> },
  { title: 'Decision', cell: (row) => <Decision row={row} /> },
]

export function ReturnsPage() {
  const list = useInfiniteQuery(officeQueries.returns())
  return (
    <OfficeFrame title="Returns" action="desk:read">
      {() => (
        <PagedTable
          label="Returns"
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          nothing="Nobody wants to send anything back"
        />
      )}
    </OfficeFrame>
  )
}

function Decision({ row }: { readonly row: Row }) {
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: (decision: 'accept' | 'reject') =>
      bodyOf(api.decideReturn({ params: { id: row.id }, body: { decision, restock: decision === 'accept' } })),
    onSuccess: (_, decision) => {
      announce(decision === 'accept' ? 'Accepted; the money goes back' : 'Rejected')
      return client.invalidateQueries({ queryKey: ['office', 'returns'] })
    },
  })
  if (row.state !== 'requested') return null
  return (
    <div className="stack-tight">
      {decide.error !== null && <TroubleNotice error={decide.error} />}
      <div className="cluster">
        <button
          type="button"
          className="button button-small"
          onClick={() => decide.mutate('accept')}
          aria-label={`Accept the return of ${row.order}`}
        >
          Accept
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => decide.mutate('reject')}
          aria-label={`Reject the return of ${row.order}`}
        >
          Reject
        </button>
      </div>
    </div>
  )
}
