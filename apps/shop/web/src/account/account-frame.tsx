import type { Account } from '@shop/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { queries } from '../api/queries.ts'
import { Loaded } from '../design/loaded.tsx'
import { SideNavigation } from '../design/side-navigation.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { useSignOut } from './use-session-changes.ts'

const pages = [
  ['/account/orders', 'Orders'],
  ['/account/addresses', 'Addresses'],
  ['/account/security', 'Name and security'],
  ['/account/privacy', 'Your data'],
] as const

interface Props {
  readonly title: string
  readonly children: (account: Account) => ReactNode
}

/** Pages of the account: whoever is not signed in is asked to, and comes back. */
export function AccountFrame({ title, children }: Props) {
  const session = useQuery(queries.session())
  const [path] = useLocation()
  const signOut = useSignOut()
  return (
    <div className="wrap">
      <Loaded query={session} page>
        {({ account }) =>
          account === null ? (
            <Redirect to={`/account/sign-in?next=${encodeURIComponent(path)}`} replace />
          ) : (
            <SideNavigation
              label="Account"
              pages={pages}
              end={
                <button type="button" className="button button-small" onClick={() => signOut.mutate()}>
                  Sign out
                </button>
              }
            >
              <PageTitle>{title}</PageTitle>
              {children(account)}
            </SideNavigation>
          )
        }
      </Loaded>
    </div>
  )
}
