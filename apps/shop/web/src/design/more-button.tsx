interface Props {
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** The next page of a list, when there is one. */
export function MoreButton({ list }: Props) {
  if (!list.hasNextPage) return null
  return (
    <div className="cluster more">
      <button
        type="button"
        className="button"
        onClick={() => void list.fetchNextPage()}
        aria-disabled={list.isFetchingNextPage}
      >
        {list.isFetchingNextPage ? 'One moment …' : list.isFetchNextPageError ? 'That failed. Try again' : 'Show more'}
      </button>
    </div>
  )
}
