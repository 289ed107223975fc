import type { Coupon } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { may } from '../account/may.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Badge } from '../design/notice.tsx'
import { formatDay } from '../words/dates.ts'
import { formatMoney } from '../words/money.ts'
import { CouponDialog } from './coupon-dialog.tsx'
import { worthOf } from './coupon-worth.ts'
import { OfficeFrame } from './office-frame.tsx'
import { officeQueries } from './office-queries.ts'
import { Table, type Column } from './paged-table.tsx'

const columns: readonly Column<Coupon>[] = [
  { title: 'Code', cell: ({ code }) => <span className="nowrap">{code}</span> },
  { title: 'What it says', cell: ({ description }) => description },
  { title: 'Worth', cell: (coupon) => worthOf(coupon), end: true },
  { title: 'From', cell: ({ minimum }) => (minimum === 0 ? '–' : formatMoney(minimum)), end: true },
  { title: 'Once each', cell: ({ oncePerCustomer }) => (oncePerCustomer ? 'Yes' : 'No') },
  { title: 'Ends', cell: ({ endsAt }) => (endsAt === null ? '–' : formatDay(endsAt)) },
  { title: 'Used', cell: ({ uses, maxUses }) => (maxUses === null ? uses : `${uses} of ${maxUses}`), end: true },
  { title: 'Active', cell: ({ active }) => (active ? <Badge tone="good">Yes</Badge> : <Badge>No</Badge>) },
]

export function CouponsPage() {
  const coupons = useQuery(officeQueries.coupons())
  const [open, setOpen] = useState<Coupon | 'new'>()
  return (
    <OfficeFrame title="Coupons" action="coupons:read">
      {(account) => {
        const editable = may(account, 'coupons:edit')
        const change: Column<Coupon> = {
          title: 'Change',
          cell: (coupon) => (
            <button
              type="button"
              className="button button-small"
              onClick={() => setOpen(coupon)}
              aria-label={`Change ${coupon.code}`}
            >
              Change
            </button>
          ),
        }
        return (
          <>
            {editable && (
              <div>
                <button type="button" className="button button-primary" onClick={() => setOpen('new')}>
                  New coupon
                </button>
              </div>
            )}
            <Loaded query={coupons}>
              {(found) =>
                found.coupons.length === 0 ? (
                  <Empty title="No coupons yet" />
                ) : (
                  <Table
                    label="Coupons"
                    rows={found.coupons}
                    rowKey={({ code }) => code}
                    columns={editable ? [...columns, change] : columns}
                  />
                )
              }
            </Loaded>
            {open !== undefined && (
              <CouponDialog coupon={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
            )}
          </>
        )
      }}
    </OfficeFrame>
  )
}
