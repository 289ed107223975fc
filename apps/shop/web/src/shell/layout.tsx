import { useIsFetching } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useScrollOfPages } from './navigation.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { StatusLine } from './status-line.tsx'
import { useOnline } from './use-online.ts'

export function Layout({ children }: { readonly children: ReactNode }) {
  const online = useOnline()
  const fetching = useIsFetching()
  useScrollOfPages()
  return (
    <div className="page">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      {!online && (
        <p className="offline" role="status">
          You are offline. What you see may be old; the rest follows when the connection is back.
        </p>
      )}
      <SiteHeader />
      <main id="content" tabIndex={-1} aria-busy={fetching > 0}>
        {children}
      </main>
      <SiteFooter />
      <StatusLine />
    </div>
  )
}
