import { Link } from 'wouter'
import { Empty } from '../design/empty.tsx'
import { PageTitle } from '../shell/page-title.tsx'

export function NotFoundPage() {
  return (
    <div className="wrap">
      <div className="visually-hidden">
        <PageTitle>Page not found</PageTitle>
      </div>
      <Empty
        title="This shelf is empty"
        action={
          <Link href="/products" className="button button-primary">
            Look around
          </Link>
        }
      >
        The page was moved, or it never was. What you look for may still be here.
      </Empty>
    </div>
  )
}
