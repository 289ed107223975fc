import type { Account } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { isStaff, may, type Action } from '../account/may.ts'
import { queries } from '../api/queries.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { SideNavigation } from '../design/side-navigation.tsx'
import { PageTitle } from '../shell/page-title.tsx'

const pages: readonly (readonly [path: string, label: string, action: Action])[] = [
  ['/back-office', 'Overview', 'dashboard:read'],
  ['/back-office/orders', 'Orders', 'desk:read'],
  ['/back-office/returns', 'Returns', 'desk:read'],
  ['/back-office/products', 'Products', 'products:read'],
  ['/back-office/stock', 'Stock', 'stock:read'],
  ['/back-office/coupons', 'Coupons', 'coupons:read'],
  ['/back-office/files', 'Import and export', 'products:edit'],
  ['/back-office/people', 'People', 'people:read'],
  ['/back-office/mails', 'Sent mail', 'mails:read'],
  ['/back-office/audit', 'Audit trail', 'audit:read'],
]

interface Props {
  readonly title: string
  /** Who may not do this gets no page. */
  readonly action: Action
  readonly children: (account: Account) => ReactNode
}

export function OfficeFrame({ title, action, children }: Props) {
  const session = useQuery(queries.session())
  const [path] = useLocation()
  return (
    <div className="wrap">
      <Loaded query={session} page>
        {({ account }) => {
          if (account === null) return <Redirect to={`/account/sign-in?next=${encodeURIComponent(path)}`} replace />
          if (!isStaff(account.role) || !may(account, action)) return <Refused />
          const open = pages.flatMap(([to, label, needed]) => (may(account, needed) ? [[to, label] as const] : []))
          return (
            <SideNavigation label="Back office" pages={open}>
              <PageTitle>{title}</PageTitle>
              {children(account)}
            </SideNavigation>
          )
        }}
      </Loaded>
    </div>
  )
}

function Refused() {
  return (
    <>
      <div className="visually-hidden">
        <PageTitle>Not for you</PageTitle>
      </div>
      <Empty title="This part is for staff">
        Your account has no right to be here. If it should have, ask an administrator.
      </Empty>
    </>
  )
}
