import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { queries } from '../api/queries.ts'
import { Icon } from '../design/icon.tsx'
import { counted } from '../words/counts.ts'
import { isStaff } from '../account/may.ts'
import { SearchBox } from './search-box.tsx'

export function SiteHeader() {
  const { data: categories } = useQuery(queries.categories())
  const { data: session } = useQuery(queries.session())
  const { data: cart } = useQuery(queries.cart())
  const [path] = useLocation()
  const account = session?.account ?? undefined
  const count = cart?.count ?? 0

  return (
    <header className="masthead no-print">
      <div className="wrap masthead-row">
        <Link href="/" className="wordmark" aria-label="Larch, to the front page">
          <svg viewBox="0 0 20 26" aria-hidden="true">
            <path d="M10 0l7 9h-3l5 8h-7v9H8v-9H1l5-8H3Z" fill="currentColor" />
          </svg>
          Larch
        </Link>
        <nav aria-label="Shop">
          <ul>
            {(categories?.categories ?? []).map(({ slug, name }) => (
              <li key={slug}>
                <Link href={`/categories/${slug}`} aria-current={path === `/categories/${slug}` ? 'page' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
        <div className="tools">
          {account !== undefined && isStaff(account.role) && (
            <Link href="/back-office" className="tool">
              Back office
            </Link>
          )}
          <Link
            href={account === undefined ? '/account/sign-in' : '/account/orders'}
            className="tool"
            aria-label={account === undefined ? 'Sign in' : `Account of ${account.name}`}
          >
            <Icon name="person" />
          </Link>
          <Link href="/cart" className="tool" aria-label={`Cart, ${counted(count, 'item')}`}>
            <Icon name="bag" />
            {count > 0 && (
              <span className="tool-count" aria-hidden="true">
                {count}
              </span>
            )}
          </Link>
        </div>
      </div>
    </header>
  )
}
