import type { ReactNode } from 'react'
import { codeOf, troubleOf } from '../api/problems.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { Empty } from './empty.tsx'

interface Loading<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

interface Props<Data> {
  readonly query: Loading<Data>
  readonly children: (data: Data) => ReactNode
  /** Shown while nothing is known yet. */
  readonly waiting?: ReactNode
  /** The page has no heading of its own while this is missing. */
  readonly page?: boolean
}

/** What was read, or why it is not there: old data stays visible while new data cannot be had. */
export function Loaded<Data>({ query, children, waiting, page = false }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Failure query={query} error={query.error} page={page} />
  return (
    <>
      {page && (
        <div className="visually-hidden">
          <PageTitle>One moment</PageTitle>
        </div>
      )}
      {waiting ?? <Waiting />}
    </>
  )
}

function Failure({
  query,
  error,
  page,
}: {
  readonly query: Loading<unknown>
  readonly error: Error
  readonly page: boolean
}) {
  const { title, text, reference } = troubleOf(error)
  const gone = codeOf(error)?.includes('unknown') === true || codeOf(error) === 'not-found'
  return (
    <div role={gone ? undefined : 'alert'}>
      {page && (
        <div className="visually-hidden">
          <PageTitle>{title}</PageTitle>
        </div>
      )}
      <Empty
        title={title}
        action={
          gone ? undefined : (
            <button type="button" className="button" onClick={() => void query.refetch()} disabled={query.isFetching}>
              Try again
            </button>
          )
        }
      >
        {text}
        {reference !== undefined && <p className="small">Reference: {reference}</p>}
      </Empty>
    </div>
  )
}

export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div role="status" className="stack">
      <span className="visually-hidden">Loading</span>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton skeleton-line" aria-hidden="true" />
      ))}
    </div>
  )
}

export function WaitingGrid({ count = 8 }: { readonly count?: number }) {
  return (
    <div role="status">
      <span className="visually-hidden">Loading products</span>
      <div className="product-grid" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className="stack-tight">
            <div className="skeleton product-picture" />
            <div className="skeleton skeleton-line" />
          </div>
        ))}
      </div>
    </div>
  )
}
